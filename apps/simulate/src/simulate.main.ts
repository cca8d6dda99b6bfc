import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { explainFault, Opened } from '#program';
import { makeDataFolder } from './data-folder.js';
import { readSimulateCommand } from './simulate-command.js';
import { simulate } from './simulate.js';

const opened = new Opened();
try {
  const command = readSimulateCommand(process.argv.slice(2));
  const folder = await makeDataFolder();
  if (!command.keep) opened.add(() => folder.remove());
  console.error(folder.path);
  const t = Date.now();
  let l = 0;
  const s = await simulate(command, folder.path, opened, (share) => {
    if (share - l > 0.05) {
      l = share;
      console.error(share.toFixed(2), (Date.now() - t) / 1000);
    }
  });
  console.log(s.seconds, s.played);
  console.log(
    await s.app
      .get(DataSource)
      .query("select workflow, state, attributes->>'instrument' as i, count(*) from instance_state group by 1,2,3 order by 3,2"),
  );
  console.log(await s.app.get(DataSource).query('select type, count(*) from journal group by 1 order by 2 desc'));
  console.log(await s.app.get(DataSource).query('select kind, count(*), min(error) from incident group by 1'));
} catch (error) {
  console.error(explainFault(error));
  process.exitCode = 1;
} finally {
  await opened.close();
}
