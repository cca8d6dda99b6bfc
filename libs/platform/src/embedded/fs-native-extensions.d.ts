/** What is used of `fs-native-extensions`, which brings no types. */
declare module 'fs-native-extensions' {
  interface LockOptions {
    readonly shared?: boolean;
  }
  const extensions: {
    /** Locks bytes of an open file for its open file description; false when another description has them. */
    tryLock(fd: number, offset: number, length: number, options?: LockOptions): boolean;
    unlock(fd: number, offset: number, length: number): void;
  };
  export default extensions;
}
