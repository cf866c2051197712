/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { createPrivateKey, generateKeyPairSync } from 'crypto';
import { readAuditTrailConfig } from './readAuditTrailConfig';

const pemOf = (type: 'ed25519' | 'x25519') =>
  generateKeyPairSync(type as 'ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

function read(auditTrail: JsonObject) {
  const logger = mockServices.logger.mock();
  const config = readAuditTrailConfig(
    mockServices.rootConfig({ data: { auditTrail } }),
    logger,
  );
  return {
    config,
    errors: logger.error.mock.calls.map(([text]) => text),
    warnings: logger.warn.mock.calls.map(([text]) => text),
  };
}

describe('readAuditTrailConfig', () => {
  it('has defaults', () => {
    expect(read({})).toEqual({
      config: {
        retentionDays: 400,
        signingKey: undefined,
        signingKeyFile: 'audit-trail-signing-key.pem',
        anchor: undefined,
        sinks: [],
        unusableSinks: [],
      },
      errors: [],
      warnings: [],
    });
  });

  it('takes what the auditor of each plugin reads for known', () => {
    const { errors } = read({ failClosed: [], reads: {}, metadata: {} });
    expect(errors).toEqual([]);
  });

  it('keeps copies of digests as long as records, unless told otherwise', () => {
    const anchor = { bucket: 'digests', region: 'eu-central-1' };
    const days = (retention: JsonObject, more: JsonObject = {}) =>
      read({ retention, integrity: { anchor: { ...anchor, ...more } } });
    expect(days({ days: 100 }).config.anchor?.retainDays).toBe(100);
    expect(days({}, { retainDays: 7 }).config.anchor).toEqual({
      ...anchor,
      prefix: 'audit-digests/',
      retainDays: 7,
    });
    const faulty = days({ days: 0 });
    expect(faulty.config).toMatchObject({
      retentionDays: undefined,
      anchor: undefined,
    });
    expect(faulty.errors).toEqual([
      'Configuration: auditTrail.retention.days = 0 is less than 1. Use 1 or more.',
      'Configuration: auditTrail.integrity.anchor.retainDays is missing, and auditTrail.retention cannot stand in for it. Set it, or correct auditTrail.retention.',
      'Configuration: set aside until corrected, and the rest is used: auditTrail.retention, auditTrail.integrity.anchor',
    ]);
  });

  it('warns of a short time', () => {
    expect(read({ retention: { days: 30 } }).warnings).toEqual([
      expect.stringContaining('auditTrail.retention.days is 30'),
    ]);
  });

  it('takes an Ed25519 key and prints no other', () => {
    const pem = pemOf('ed25519');
    const key = (signingKey: string) => read({ integrity: { signingKey } });
    const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
    const { signingKey } = key(pem).config;
    expect(signingKey).toMatchObject({ isConfigured: true });
    for (const oneLine of [
      pem.replaceAll('\n', '\\n'),
      Buffer.from(pem).toString('base64'),
      der.toString('base64'),
    ]) {
      expect(key(oneLine).config.signingKey?.publicKey).toBe(
        signingKey!.publicKey,
      );
    }
    for (const bad of [pemOf('x25519'), 'hunter2hunter2']) {
      const { config, errors } = key(bad);
      expect(config.signingKey).toBeUndefined();
      expect(errors[0]).toBe(
        'Configuration: auditTrail.integrity.signingKey is not an Ed25519 private key. Make one with: openssl genpkey -algorithm ed25519, and write it as PEM, or as base64 on one line.',
      );
      expect(errors.join()).not.toContain(bad);
    }
  });

  it('sets one sink aside without the others, and shows it as unusable', () => {
    const url = 'https://example.com/?token=hidden';
    const { config, errors } = read({
      sinkz: [],
      sinks: [
        { type: 'file', id: 'file', path: '/var/log/audit.ndjson' },
        { type: 'webhook', id: 'hook', url },
        { type: 'webhook', id: 'hook', url },
        { type: 'webhook', id: 'ftp', url: 'ftp://example.com/hidden' },
        { type: 'webhook', id: 'short', url, secret: 'hidden' },
        { type: 'fiel', id: 'typo' },
        { type: 'file', id: 'query', path: 'x', query: 'colour:red' },
        { type: 'eventbridge', id: 'Bus', bus: 'audit', region: 'x' },
      ],
    });
    expect(config.sinks.map(({ id }) => id)).toEqual(['file', 'hook']);
    expect(config.unusableSinks.map(one => [one.id, one.reason])).toEqual([
      [
        'hook',
        'auditTrail.sinks[2].id = "hook" is there twice. Rename one of the two.',
      ],
      [
        'ftp',
        expect.stringMatching(/^auditTrail\.sinks\[3\]\.url is not a URL\./),
      ],
      [
        'short',
        'auditTrail.sinks[4].secret has fewer than 16 characters. Use at least 16.',
      ],
      [
        'typo',
        'auditTrail.sinks[5].type = "fiel" is not an accepted value. Did you mean "file"? Use one of: file, webhook, eventbridge.',
      ],
      [
        'query',
        expect.stringContaining('.query = "colour:red" is not a query'),
      ],
      [
        'Bus',
        expect.stringMatching(
          /\.id = "Bus" is not the id of a sink.*\.region = "x" is not an AWS region/,
        ),
      ],
    ]);
    expect(errors[0]).toBe(
      'Configuration: auditTrail.sinkz is not a known key. Did you mean "sinks"?',
    );
    expect(errors.join()).not.toContain('hidden');
    expect(read({ sinks: 'file' }).config.unusableSinks).toEqual([
      {
        id: 'auditTrail.sinks',
        type: 'unknown',
        reason:
          'auditTrail.sinks = "file" is not a list. Write a list, each entry after a dash.',
      },
    ]);
  });
});
