import { createServer, type AddressInfo } from 'node:net';
import { listenFault } from './listen-fault.js';

/** The error of listening there, as Node gives it. */
function errorOfListening(host: string, port: number): Promise<unknown> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', resolve)
      .listen(port, host, () => server.close(() => resolve(null)));
  });
}

test('a busy port is reported, with what to do', async () => {
  const busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
  const { port } = busy.address() as AddressInfo;
  expect(listenFault(await errorOfListening('127.0.0.1', port), '127.0.0.1', port)).toMatchObject({
    name: 'StartFault',
    message: `Port ${port} on 127.0.0.1 is in use by another program: stop it, or set another PORT.`,
  });
  busy.close();
});

test.each(['192.0.2.1', 'no-such-host.invalid'])('an address that is not ours (%s) is reported', async (host) => {
  expect(listenFault(await errorOfListening(host, 0), host, 0)).toMatchObject({
    name: 'StartFault',
    message: `This machine has no address ${host}: set another HOST.`,
  });
});

test('any other error stays what it is', () => {
  const error = new Error('something');
  expect(listenFault(error, '127.0.0.1', 3000)).toBe(error);
});
