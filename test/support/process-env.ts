/** What a process that a test starts has of this one's environment: where programs are found, and the date of the tests. */
export function processEnv(): Record<string, string> {
  const handed = ['PATH', 'HOME', 'NODE_OPTIONS', 'TEST_DATE_AHEAD_MS'];
  return Object.fromEntries(handed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}
