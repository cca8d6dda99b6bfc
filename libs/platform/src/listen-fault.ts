import { StartFault } from './start-fault.js';

/** Turns an error of listening into what the person can do about it; any other error comes back as it is. */
export function listenFault(error: unknown, host: string, port: number): unknown {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'EADDRINUSE':
      return new StartFault(`Port ${port} on ${host} is in use by another program: stop it, or set another PORT.`, {
        cause: error,
      });
    case 'EACCES':
      return new StartFault(`Port ${port} on ${host} is reserved for the system: set a PORT above 1023.`, { cause: error });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartFault(`This machine has no address ${host}: set another HOST.`, { cause: error });
    default:
      return error;
  }
}
