import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { temporaryFolder } from './temporary-repository';

type Answer = (response: ServerResponse) => void;

/** What a server may say when git asks it for a repository, by the first folder of the address. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  password: (response) =>
    response.writeHead(401, { 'www-authenticate': 'Basic realm="team"' }).end(),
  'sign-in-page': (response) => response.writeHead(302, { location: '/page' }).end(),
  page: (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome</html>'),
  rubbish: (response) =>
    response
      .writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' })
      .end('\0\u001b[31mrubbish'),
  half: (response) =>
    response
      .writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' })
      .end('001e# service=git-upload-pack\n0000zzzz'),
  empty: (response) =>
    response
      .writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' })
      .end(),
  cookie: (response) =>
    response
      .writeHead(200, {
        'content-type': 'application/x-git-upload-pack-advertisement',
        'set-cookie': 'a=b; Max-Age=9999',
      })
      .end(
        `001e# service=git-upload-pack\n00000045${'0'.repeat(40)} capabilities^{}\0agent=x\n0000`,
      ),
  drops: (response) => response.destroy(),
  hangs: () => undefined,
};

/** A server of our own with a certificate of its own, which only those trust who are told to. */
export class OwnServer {
  private constructor(
    private readonly server: Server,
    /** The file of its certificate. */
    readonly certificate: string,
  ) {}

  static async start(): Promise<OwnServer> {
    const folder = temporaryFolder();
    const [key, certificate] = [path.join(folder, 'key'), path.join(folder, 'certificate')];
    const made = ['-keyout', key, '-out', certificate, '-days', '2', '-subj', '/CN=localhost'];
    const names = ['-addext', 'subjectAltName=IP:127.0.0.1'];
    const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...made, ...names];
    execFileSync('openssl', request, { stdio: 'ignore' });
    const server = createServer(
      { key: readFileSync(key), cert: readFileSync(certificate) },
      (request_, response) => {
        const [, what = ''] = request_.url?.split('/') ?? [];
        const answer = ANSWERS[what];
        if (answer) answer(response);
        else response.writeHead(Number(what)).end('no');
      },
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new OwnServer(server, certificate);
  }

  /** An address at which it answers so: one of `ANSWERS`, or a status of HTTP. */
  address(what: string): string {
    return `https://127.0.0.1:${(this.server.address() as AddressInfo).port}/${what}/logbook.git`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
