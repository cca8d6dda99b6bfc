const { default: Sequencer } = require('@jest/test-sequencer');

/** Minutes each. Where Jest has never run before it goes by the size of files, and these small ones came last, alone. */
const longest = ['test/browser/journeys.spec.ts', 'test/browser/pages.spec.ts'];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => longest.some((each) => path.endsWith(each));
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
