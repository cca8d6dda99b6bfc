import { ShutdownHooks } from './shutdown-hooks.js';

test('what was opened last is closed first, everything once, also what is left after a failure', async () => {
  const shutdown = new ShutdownHooks();
  const closed: string[] = [];
  for (const name of ['database', 'app', 'other'])
    shutdown.add(() => {
      closed.push(name);
      return name === 'app' ? Promise.reject(new Error('stuck')) : Promise.resolve();
    });
  await expect(shutdown.close()).rejects.toThrow('stuck');
  await shutdown.close();
  expect(closed).toEqual(['other', 'app', 'database']);
});
