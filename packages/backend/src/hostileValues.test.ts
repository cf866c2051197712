/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, TestBackend } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import awsModule from '@steward/backstage-plugin-provisioning-backend-module-aws';
import gitOpsModule from '@steward/backstage-plugin-provisioning-backend-module-gitops';
import { DANA } from '@steward/backstage-plugin-provisioning-node/testUtils';
import { Sandbox } from '@steward/sandbox';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import {
  ContractOperation,
  RequestField,
  WireRequest,
} from './__testUtils__/ContractOperation';
import {
  ODD_CURSORS,
  ODD_JSON,
  ODD_QUERY,
  ODD_TEXT,
  UNSTORABLE_JSON,
  UNSTORABLE_TEXT,
} from './__testUtils__/hostileValues';
import { sandboxConfig } from './__testUtils__/sandboxConfig';
import { CONTRACTS, startContracts } from './__testUtils__/startContracts';

/** Each field gets every sixth value; the next field gets others. */
const SHARE = 6;

/** Values that go together, where a schema does not say so. */
const KNOWN = {
  kind: 'team.quota',
  scope: 'organization',
  region: 'eu-central-1',
  from: '2026-11-01',
  to: '2026-11-02',
  a: '2026-10',
  b: '2026-11',
  checkIds: 'owned',
  include: { allAccounts: true },
};

interface Attempt {
  text: string;
  /** Nobody can store the value: it must be refused. */
  unstorable: boolean;
}

function attemptsOn(field: RequestField, turn: number): Attempt[] {
  const [unstorable, odd] =
    field.in === 'body'
      ? [UNSTORABLE_JSON, ODD_JSON]
      : [UNSTORABLE_TEXT, ODD_TEXT];
  const all = [
    ...unstorable.map(text => ({ text, unstorable: true })),
    ...odd.map(text => ({ text, unstorable: false })),
    ...(field.in === 'query' ? ODD_QUERY(field.path[0]) : []).map(text => ({
      text,
      unstorable: false,
    })),
  ];
  const some = all.filter((_attempt, at) => at % SHARE === turn % SHARE);
  // Each list has a cursor of its own shape.
  const cursors = field.path[0] === 'cursor' ? ODD_CURSORS : [];
  return [...some, ...cursors.map(text => ({ text, unstorable: false }))];
}

/** Whether a refusal says which value it is about. */
function namesField(field: RequestField, answer: string): boolean {
  const name = field.path.filter(part => !/^\d+$/.test(part)).at(-1);
  return (
    name === undefined ||
    answer.includes(name) ||
    (field.in === 'path' && answer.includes('path'))
  );
}

const contractOf = (pluginId: string) =>
  parse(
    readFileSync(
      resolve(
        __dirname,
        `../../../plugins/${pluginId}-backend/src/schema/openapi.yaml`,
      ),
      'utf8',
    ),
  );
const operations = CONTRACTS.flatMap(pluginId =>
  ContractOperation.all(contractOf(pluginId), KNOWN).map(operation => ({
    pluginId,
    name: `${operation.method} ${operation.path}`,
    operation,
  })),
);
const databases = createTestDatabases();

describe.each(databases.eachSupportedId().map(([id], turn) => ({ id, turn })))(
  'on $id',
  ({ id, turn }) => {
    let sandbox: Sandbox;
    let backend: TestBackend;

    beforeAll(async () => {
      sandbox = await Sandbox.start({ port: 0, oidc: false });
      process.env.AWS_ENDPOINT_URL = sandbox.url;
      backend = await startContracts({
        modules: [awsModule, gitOpsModule],
        config: sandboxConfig(sandbox),
        database: () => databases.init(id),
      });
    });
    afterAll(async () => {
      await backend.stop();
      await sandbox.stop();
    });

    const callAs =
      (authorization: string, pluginId: string) =>
      async ({ method, target, body }: WireRequest) => {
        const response = await fetch(
          `http://localhost:${backend.server.port()}/api/${pluginId}${target}`,
          {
            method,
            headers: {
              Authorization: authorization,
              ...(body && { 'Content-Type': 'application/json' }),
            },
            body,
          },
        );
        return { status: response.status, text: await response.text() };
      };

    it.each(operations)(
      'no value in a field of $pluginId: $name is a fault of the server',
      async ({ pluginId, operation }) => {
        const person = callAs(mockCredentials.user.header(DANA), pluginId);
        const service = callAs(
          mockCredentials.service.header({
            onBehalfOf: mockCredentials.service('plugin:estate'),
            targetPluginId: pluginId,
          }),
          pluginId,
        );
        const asked = await person(operation.requestWith());
        const call = asked.status === 403 ? service : person;
        const usual = await call(operation.requestWith());

        const faults: string[] = [];
        for (const [at, field] of operation.fields().entries()) {
          for (const { text, unstorable } of attemptsOn(field, at + turn)) {
            const { status, text: answer } = await call(
              operation.requestWith(field, text),
            );
            const isRight =
              status < 500 &&
              (!unstorable || status === 400) &&
              (status !== 400 ||
                namesField(field, answer) ||
                reasonOf(answer) === reasonOf(usual.text));
            if (!isRight) {
              const place = [field.in, ...field.path].join('.');
              faults.push(
                `${place} = ${text.slice(0, 60)}: ${status} ${answer.slice(
                  0,
                  300,
                )}`,
              );
            }
          }
        }
        expect(faults).toEqual([]);
      },
    );
  },
);

/** Without the address that was called, which holds the value. */
function reasonOf(answer: string): string {
  return answer.split('"request":')[0];
}
