/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import { once } from 'node:events';
import { createServer, get, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { csvPages } from './csvPages';
import { sendPages } from './sendPages';

let server: Server;
let url: string;

async function serve(pagesOf: (name: string) => AsyncIterable<string>) {
  const app = express();
  app.get('/short', (_req, res) => res.send('short'));
  app.get('/:name', (req, res, next) => {
    sendPages(res, pagesOf(req.params.name)).catch(next);
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function ask(path: string): Promise<IncomingMessage> {
  const [answer] = await once(get(`${url}/${path}`), 'response');
  return answer as IncomingMessage;
}

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

describe('sendPages', () => {
  it('makes one page at a time, of one answer after the other', async () => {
    const made: string[] = [];
    let making = 0;
    await serve(async function* pages(name) {
      for (let page = 0; page < 8; page += 1) {
        making += 1;
        await setImmediate();
        expect(making).toBe(1);
        made.push(name);
        making -= 1;
        yield `${name}${page} `;
      }
    });
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async name => text(await ask(name))),
    );
    expect(answers).toEqual(
      ['a', 'b', 'c', 'd'].map(name =>
        [0, 1, 2, 3, 4, 5, 6, 7].map(page => `${name}${page} `).join(''),
      ),
    );
    // The last one has begun before the first one ends.
    expect(made.indexOf('d')).toBeLessThan(made.lastIndexOf('a'));
  });

  it('lets short answers in between', async () => {
    let isOver = false;
    await serve(async function* pages() {
      while (!isOver) {
        yield 'x'.repeat(1_000);
      }
    });
    const long = await Promise.all(['a', 'b', 'c'].map(ask));
    const read = long.map(answer => text(answer));
    expect(await text(await ask('short'))).toBe('short');
    isOver = true;
    await Promise.all(read);
  });

  it('does not wait for a page that waits for its database', async () => {
    let answer: () => void = () => {};
    const database = new Promise<void>(resolve => {
      answer = resolve;
    });
    await serve(async function* pages(name) {
      if (name === 'waiting') {
        yield 'first ';
        await database;
      }
      yield name;
    });
    const waiting = await ask('waiting');
    expect(await text(await ask('other'))).toBe('other');
    answer();
    expect(await text(waiting)).toBe('first waiting');
  });

  it('goes on with the others when a reader goes away or a page fails', async () => {
    const closed: string[] = [];
    await serve(async function* pages(name) {
      try {
        for (let page = 0; page < 200; page += 1) {
          if (name === 'failing' && page === 1) {
            throw new Error('The database went away');
          }
          yield 'x'.repeat(100_000);
        }
      } finally {
        closed.push(name);
      }
    });
    const leaving = await ask('leaving');
    leaving.destroy();
    const failing = await ask('failing');
    await expect(text(failing)).rejects.toThrow('aborted');
    expect(await text(await ask('whole'))).toHaveLength(20_000_000);
    expect(closed.sort()).toEqual(['failing', 'leaving', 'whole']);
  });
});

describe('csvPages', () => {
  it('writes what no spreadsheet runs, and amounts as numbers', async () => {
    await serve(() =>
      csvPages(
        ['name', 'amount', 'change'],
        (async function* pages() {
          yield [
            ['=1+1', '-5.25', -2],
            ['a,b', undefined, null],
          ];
          yield [['-5 EUR', '0', 0]];
        })(),
      ),
    );
    expect(await text(await ask('csv'))).toBe(
      'name,amount,change\n\'=1+1,-5.25,-2\n"a,b",,\n\'-5 EUR,0,0\n',
    );
  });
});
