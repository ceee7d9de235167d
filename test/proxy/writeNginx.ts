import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a configuration by which nginx is a process of the test's own, which keeps all that it has in one folder.
 *
 * @param site what would be a file of /etc/nginx/conf.d
 * @returns nginx's arguments
 */
export const writeNginx = (folder: string, site: string): string[] => {
  const file = join(folder, 'nginx.conf');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const types = 'types { text/html html; text/javascript js; }';
  writeFileSync(
    file,
    `${user} daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${types} ${temp.join(' ')} ${site} }`,
  );
  return ['-c', file, '-p', folder, '-e', 'stderr'];
};
