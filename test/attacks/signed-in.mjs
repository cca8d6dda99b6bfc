// Somebody signed in, in a process of their own: requests an address ten times a second on persistent connections, until a message stops it.
import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

const [url, cookie] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 2 });
const waited = [];
const statuses = new Set();
let isOver = false;
process.once('message', () => (isOver = true));

const ask = () =>
  new Promise((resolve) => {
    const asked = get(url, { agent, headers: { cookie } }, (response) =>
      response.resume().once('end', () => resolve(response.statusCode)),
    );
    asked.on('error', () => resolve(0));
  });

process.send('ready');
do {
  const began = performance.now();
  statuses.add(await ask());
  waited.push(performance.now() - began);
  await delay(100);
} while (!isOver);
process.send({ waited, statuses: [...statuses] });
process.disconnect();
agent.destroy();
