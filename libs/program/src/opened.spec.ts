import { Opened } from './opened.js';

test('what was opened last is closed first, everything once, also what is left after a failure', async () => {
  const opened = new Opened();
  const closed: string[] = [];
  for (const name of ['database', 'app', 'other'])
    opened.add(() => {
      closed.push(name);
      return name === 'app' ? Promise.reject(new Error('stuck')) : Promise.resolve();
    });
  await expect(opened.close()).rejects.toThrow('stuck');
  await opened.close();
  expect(closed).toEqual(['other', 'app', 'database']);
});
