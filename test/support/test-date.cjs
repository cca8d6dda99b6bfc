// The date on which the tests run, whatever day it is: every process of a run reads it where it reads the clock, and it goes
// on from there. The first process of a run says how far away that is, and hands it on by the environment.

/** A Wednesday in the middle of a month, at ten in Bishkek. Its year is the one whose calendar comes with the program. */
const ordinary = '2026-11-18T04:00:00Z';

const RealDate = Date;
const realNow = Date.now;

process.env.TEST_DATE_AHEAD_MS ??= String(aheadOf(process.env.TEST_DATE ?? ordinary));
process.env.NODE_OPTIONS = withThisFile(process.env.NODE_OPTIONS ?? '');

const ahead = Number(process.env.TEST_DATE_AHEAD_MS);
RealDate.now = () => realNow() + ahead;
RealDate.prototype.constructor = globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, by) => Reflect.construct(target, given.length === 0 ? [target.now()] : given, by),
  apply: (target) => new target(target.now()).toString(),
});

function aheadOf(date) {
  const at = RealDate.parse(date);
  if (Number.isNaN(at)) throw new Error(`TEST_DATE is no date: ${date}`);
  return at - realNow();
}

/** Node reads it of every process that is started with this environment. */
function withThisFile(options) {
  const required = `--require=${JSON.stringify(__filename)}`;
  return options.includes(required) ? options : `${options} ${required}`.trim();
}
