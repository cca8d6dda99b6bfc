/** Why the program cannot start. The message is for the person who starts it: what is wrong and what to do. No stack is shown. */
export class StartFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartFault';
  }
}
