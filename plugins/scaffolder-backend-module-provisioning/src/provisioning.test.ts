/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { Octokit } from '@octokit/rest';
import { enclaveTableName, Sandbox } from '@steward/sandbox';
import { ScaffolderApi } from './__testUtils__/ScaffolderApi';
import {
  ShippedTemplate,
  shippedTemplates,
} from './__testUtils__/shippedTemplates';
import { startPortal } from './__testUtils__/startPortal';
import { until } from './__testUtils__/until';

jest.setTimeout(180_000);

const GITOPS = { owner: 'northwind', repo: 'platform-gitops' };
const LIVE = { owner: 'northwind', repo: 'infrastructure-live' };

describe('templates on the real provisioning backend and the sandbox', () => {
  const folder = createMockDirectory();
  const environment = { ...process.env };
  let sandbox: Sandbox;
  let scaffolder: ScaffolderApi;
  let get: (path: string) => Promise<any>;
  let octokit: Octokit;
  let templates: ShippedTemplate[];
  let table: DynamoDBClient;

  /** All that a request could have changed. */
  const world = async () => ({
    rows: (await table.send(new ScanCommand({ TableName: enclaveTableName })))
      .Items,
    branches: await Promise.all(
      [GITOPS, LIVE].map(async repository =>
        (
          await octokit.repos.listBranches(repository)
        ).data.map(({ name, commit }) => ({ name, sha: commit.sha })),
      ),
    ),
    accounts: sandbox.world.accounts.map(({ id, state }) => ({ id, state })),
  });

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false });
    process.env.AWS_ENDPOINT_URL = sandbox.url;
    table = new DynamoDBClient({
      endpoint: sandbox.url,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    octokit = new Octokit({
      baseUrl: `${sandbox.url}/git/api/v3`,
      auth: 'sandbox-git-token',
    });
    const { Items: rows = [] } = await table.send(
      new ScanCommand({ TableName: enclaveTableName }),
    );
    templates = shippedTemplates((type, name) => {
      switch (type) {
        case 'account':
          return sandbox.world.accountByName(name).id;
        case 'organizationalUnit':
          return sandbox.world.organizationalUnitByName(name).id;
        default:
          return rows.find(({ status }) => status.S === name)!.id.S!;
      }
    });
    const portal = await startPortal({
      sandbox,
      workingDirectory: folder.path,
      entities: templates.map(({ template }) => ({
        ...template,
        metadata: {
          ...template.metadata,
          annotations: {
            ...template.metadata.annotations,
            'backstage.io/managed-by-location': 'url:http://localhost/t.yaml',
          },
        },
      })),
      provisioning: { approval: { autoApprove: { maximumScore: 100 } } },
    });
    ({ scaffolder, get } = portal);
  });

  afterAll(async () => {
    table?.destroy();
    await sandbox?.stop();
    process.env = environment;
  });

  it('say what would happen and write nothing, neither here nor there', async () => {
    const before = await world();
    for (const { name, template, values } of templates) {
      const { log, output } = await scaffolder
        .dryRun(template, values)
        .catch(error => {
          throw new Error(`${name}: ${error.message}`);
        });
      expect({ name, log }).toEqual({
        name,
        log: expect.stringMatching(
          /It would:\n- [\s\S]+Risk: \d+ of 100[\s\S]+Policy:[\s\S]+Cost: [\s\S]+Approval: [\s\S]+Digest: [0-9a-f]{64}/,
        ),
      });
      expect(output.runId).toBeUndefined();
    }
    expect(await world()).toEqual(before);
    expect(await get('/provisioning/runs')).toEqual({ items: [] });
  });

  it('refuse before anything is written what cannot be', async () => {
    const dryRun = (wanted: string, changes: object) => {
      const { template, values } = templates.find(
        ({ name }) => name === wanted,
      )!;
      return scaffolder.dryRun(template, { ...values, ...changes });
    };
    await expect(dryRun('onboard-team', { name: 'payments' })).rejects.toThrow(
      /target.name \(\\*"payments\\*"\): The team payments is there already/,
    );
    await expect(
      dryRun('onboard-environment', { vpcCidr: '10.10.0.0/16' }),
    ).rejects.toThrow(/inputs.vpcCidr.*10\.10\.0\.0\/16/);
    await expect(
      dryRun('decommission-team', { confirm: 'else' }),
    ).rejects.toThrow(/inputs.confirm.*Type payments/);
  });

  it('open one pull request for a team, and end with its merge', async () => {
    const { values } = templates.find(({ name }) => name === 'onboard-team')!;
    const first = await scaffolder.end(
      await scaffolder.start('onboard-team', values),
    );
    expect(first.status).toBe('completed');
    const runId = String(first.output.runId);
    expect(first.output).toMatchObject({
      links: [{ title: 'Follow the run', url: `/provisioning/runs/${runId}` }],
    });
    // A second submit of the same is the same run
    const second = await scaffolder.end(
      await scaffolder.start('onboard-team', values),
    );
    expect(second.output.runId).toBe(runId);

    const run = async () => (await get(`/provisioning/runs/${runId}`)).run;
    const pulls = async () => (await octokit.pulls.list(GITOPS)).data;
    await until('a pull request', async () => (await pulls()).length > 0);
    const [pull, ...others] = await pulls();
    expect(others).toEqual([]);
    expect(await run()).toMatchObject({
      template: { ref: 'template:default/onboard-team', version: '1.0.0' },
      scaffolderTaskId: first.id,
      // The test's tokens name no plugin that acts for the person.
      correlationId: runId,
      requestedBy: 'user:default/mock',
    });
    await octokit.pulls.merge({ ...GITOPS, pull_number: pull.number });
    await until('the end', async () => (await run()).state === 'SUCCEEDED');
    const file = await octokit.repos.getContent({
      ...GITOPS,
      path: 'teams/fraud/team.yaml',
    });
    expect(file.status).toBe(200);
  });
});
