import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../engines/harness/findFreePort';
import { spawnBound } from '../engines/harness/spawnBound';

const TRIES = 600;

/** ClickHouse as a process of the test's own, which keeps all that it has in one folder; it can be stopped and started again. */
export const startClickHouse = async (program: string, folder: string) => {
  const [http, tcp] = [await findFreePort(), await findFreePort()];
  const file = join(folder, 'clickhouse.xml');
  const places = ['path', 'tmp_path', 'user_files_path', 'format_schema_path'].map(
    (name) => `<${name}>${folder}/${name}/</${name}>`,
  );
  // The file is that of its users too.
  writeFileSync(
    file,
    `<yandex>
      <logger><level>none</level><console>1</console></logger>
      <listen_host>127.0.0.1</listen_host><http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
      ${places.join('')}<keep_alive_timeout>3</keep_alive_timeout><mark_cache_size>10000000</mark_cache_size>
      <users_config>${file}</users_config><default_profile>default</default_profile><default_database>default</default_database>
      <profiles><default/></profiles><quotas><default/></quotas>
      <users><default>
        <password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota>
      </default></users>
    </yandex>`,
  );

  const ask = async (sql: string): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${http}/`, { method: 'POST', body: sql });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return text;
  };
  let running: Awaited<ReturnType<typeof spawnBound>> | undefined;

  const clickHouse = {
    port: http,
    /** One statement. */
    ask,
    /** The rows of a query. */
    rows: async (sql: string): Promise<unknown[]> => JSON.parse(await ask(`${sql} FORMAT JSON`)).data,
    /** Unless it runs. */
    async start(): Promise<void> {
      if (running) return;
      running = await spawnBound(program, [`--config-file=${file}`]);
      for (let tries = 1; (await ask('SELECT 1').catch(() => '')) !== '1\n'; tries++) {
        if (tries === TRIES) throw new Error('ClickHouse does not answer');
        await wait(50);
      }
    },
    /** As a service is stopped: it writes what it has in memory. */
    async stop(): Promise<void> {
      if (!running) return;
      const ended = once(running.child, 'exit');
      running.child.kill('SIGTERM');
      await ended;
      await running.stop();
      running = undefined;
    },
    /** Ends it at once. */
    close: async (): Promise<void> => running?.stop(),
  };
  await clickHouse.start();
  return clickHouse;
};
