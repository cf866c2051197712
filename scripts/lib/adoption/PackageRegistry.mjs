/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import * as attw from '@arethetypeswrong/core';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Long ago, because new apps hold back what was published in the last days. */
const publishedAt = '2026-01-01T00:00:00.000Z';

/** A registry on loopback that has the packed packages of this repository, and nothing else. */
export class PackageRegistry {
  #server;
  #packages = new Map();

  static async start() {
    const registry = new PackageRegistry();
    registry.#server = createServer((request, response) =>
      registry.#answer(request, response),
    );
    registry.#server.listen(0, '127.0.0.1');
    await once(registry.#server, 'listening');
    return registry;
  }

  get url() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** Publishes the bytes of a tarball. */
  publish(bytes) {
    const content = attw.createPackageFromTarballData(new Uint8Array(bytes));
    const manifest = JSON.parse(
      content.readFile(`/node_modules/${content.packageName}/package.json`),
    );
    this.#packages.set(manifest.name, { manifest, bytes });
  }

  close() {
    this.#server.close();
  }

  #answer(request, response) {
    const path = decodeURIComponent(request.url).slice(1);
    const tarball = path.endsWith('.tgz');
    const found = this.#packages.get(tarball ? path.slice(0, -4) : path);
    if (!found) {
      response.writeHead(404).end();
    } else if (tarball) {
      response.end(found.bytes);
    } else {
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify(this.#describe(found)));
    }
  }

  #describe({ manifest, bytes }) {
    const { name, version } = manifest;
    const digest = createHash('sha512').update(bytes).digest('base64');
    return {
      name,
      'dist-tags': { latest: version },
      time: { [version]: publishedAt },
      versions: {
        [version]: {
          ...manifest,
          dist: {
            tarball: `${this.url}/${encodeURIComponent(name)}.tgz`,
            integrity: `sha512-${digest}`,
          },
        },
      },
    };
  }
}
