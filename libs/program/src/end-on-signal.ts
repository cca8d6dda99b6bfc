/**
 * Milliseconds: 5 for what is under way, up to 10 for a database with a frozen process, and some more. What takes longer is a start
 * under way, whose database the next start finds.
 */
const timeoutMs = 25_000;

/**
 * Ends the program at the first SIGINT or SIGTERM: with 0 when everything is closed, with 1 when that fails or takes too
 * long. Further signals change nothing: npm sends one more for the same Ctrl-C.
 */
export function endOnSignal(close: () => Promise<void>): void {
  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), timeoutMs).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
