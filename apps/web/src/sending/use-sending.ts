import { useEffect } from 'react';
import { sendWaiting } from './send';

const everySoOften = 15_000;

/** While a person is signed in, what waits goes out: at once, when the connection is back, and now and then. */
export function useSending(person: string): void {
  useEffect(() => {
    const go = (): void => void sendWaiting(person);
    go();
    window.addEventListener('online', go);
    const timer = setInterval(go, everySoOften);
    return () => {
      window.removeEventListener('online', go);
      clearInterval(timer);
    };
  }, [person]);
}
