/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { ProvisioningRecorder } from '../__testUtils__/ProvisioningRecorder';
import { ScaffolderApi } from '../__testUtils__/ScaffolderApi';
import { startScaffolder } from '../__testUtils__/startScaffolder';
import { templateOfExample, templateOfSteps } from '../__testUtils__/templates';

const ENCLAVE = {
  name: 'kyc-trial',
  accountId: '111122223333',
  region: 'eu-central-1',
  team: 'payments',
  dockerImage: 'registry.example/payments/kyc:1.4.2',
  instanceType: 'm6i.xlarge',
  cpuCount: 2,
  memoryMib: 2048,
};

const step = (
  id: string,
  action: string,
  input: object,
  more: object = {},
) => ({
  id,
  name: id,
  action,
  input: { ...input },
  ...more,
});

const OUTPUT = {
  runId: '${{ steps.request.output.runId }}',
  runUrl: '${{ steps.request.output.runUrl }}',
  state: '${{ steps.request.output.state }}',
  digest: '${{ steps.request.output.digest }}',
};

describe('actions', () => {
  const folder = createMockDirectory();
  const recorder = new ProvisioningRecorder();
  const enclaveTemplate = templateOfSteps(
    [step('request', 'steward:enclave:request', ENCLAVE)],
    OUTPUT,
  );
  let scaffolder: ScaffolderApi;

  beforeAll(async () => {
    const port = await startScaffolder({
      features: [recorder.feature()],
      entities: [
        enclaveTemplate,
        {
          ...templateOfSteps(
            [
              step(
                'request',
                'steward:enclave:request',
                { ...ENCLAVE, name: '${{ each.value }}' },
                { each: ['kyc-one', 'kyc-two'] },
              ),
            ],
            OUTPUT,
          ),
          metadata: { ...enclaveTemplate.metadata, name: 'each' },
        },
        {
          ...enclaveTemplate,
          metadata: {
            ...enclaveTemplate.metadata,
            name: 'other-version',
            annotations: {
              ...enclaveTemplate.metadata.annotations,
              'steward.dev/template-version': '2.0.0',
            },
          },
        },
      ],
      config: { backend: { workingDirectory: folder.path } },
    });
    scaffolder = new ScaffolderApi(port);
  });

  beforeEach(() => {
    recorder.written.length = 0;
    recorder.assessed.length = 0;
    recorder.callers.length = 0;
    recorder.readOnly = false;
    recorder.refusals = [];
  });

  const run = async (template: string) =>
    scaffolder.end(await scaffolder.start(template));

  it('carries out every example as a dry run, without a single write', async () => {
    recorder.readOnly = true;
    recorder.makeRun();
    const actions = await scaffolder.call('GET', '/actions');
    const ours = actions.filter(({ id }: { id: string }) =>
      id.startsWith('steward:'),
    );
    expect(ours.map(({ id }: { id: string }) => id).sort()).toEqual([
      'steward:account:close',
      'steward:account:request',
      'steward:enclave:request',
      'steward:enclave:transition',
      'steward:environment:onboard',
      'steward:environment:remove',
      'steward:fleet:run',
      'steward:gitops:pullRequest',
      'steward:run:decommission',
      'steward:run:request',
      'steward:run:wait',
      'steward:stepfunctions:start',
      'steward:team:onboard',
      'steward:team:quota',
      'steward:team:retire',
    ]);
    for (const { id, examples } of ours) {
      expect(examples.length).toBeGreaterThan(0);
      for (const { example } of examples) {
        const template = templateOfExample(
          example.replaceAll(/\b0193f6b2[\w-]+/g, recorder.runs[0].id),
        );
        template.spec.steps = [
          {
            id: 'fetch',
            name: 'fetch',
            action: 'fetch:plain',
            input: { url: './files', targetPath: 'rendered' },
          },
          ...template.spec.steps,
        ];
        template.spec.output = { state: '${{ steps.request.output.state }}' };
        const { output } = await scaffolder.dryRun(
          template,
          {},
          {
            'files/deployment.yaml': 'kind: Deployment\n',
          },
        );
        expect({ id, ...output }).toEqual({ id, state: 'ASSESSED' });
      }
    }
    expect(recorder.assessed.length).toBeGreaterThan(15);
    const calls = recorder.callers.map(({ call }) => call);
    expect(
      calls.filter(call => call !== 'POST /assess' && !call.startsWith('GET ')),
    ).toEqual([]);
  });

  it('prints what would happen: diff, risk with rules, policy, cost, approval, collisions', async () => {
    const { assessment } = recorder;
    recorder.assessment = {
      ...assessment,
      holder: {
        id: 'run-9',
        kind: 'enclave.pause',
        state: 'RUNNING',
        requestedBy: 'user:default/dana',
      },
    };
    const { log, output } = await scaffolder.dryRun(enclaveTemplate);
    for (const part of [
      'It would:\n- Do what was asked for',
      'File teams/fraud/team.yaml (create):\n+team: fraud',
      'Also touched:\n- Two accounts look at it',
      'Networks:\n- 10.1.0.0/16: vpc',
      'Risk: 30 of 100 (medium)\n- +30 production-account: It is production',
      'Policy: nothing against it',
      'Cost: 212.40 USD a month (change 212.40 USD), confidence medium; prices of 2026-11-01\n- without a price: data transfer',
      'Approval: needed within 72 hours\n- 1 of group:default/approvers (platform approvers)\n- medium-risk: Risk is medium',
      'Collision: run run-9 (enclave.pause, RUNNING, asked for by user:default/dana) holds the target',
      'Digest: d1ge57',
    ]) {
      expect(log).toContain(part);
    }
    expect(output).toMatchObject({ state: 'ASSESSED', digest: 'd1ge57' });
    expect(recorder.assessed).toEqual([
      {
        kind: 'enclave.create',
        target: {
          name: 'kyc-trial',
          accountId: '111122223333',
          region: 'eu-central-1',
          team: 'payments',
        },
        inputs: {
          dockerImage: 'registry.example/payments/kyc:1.4.2',
          instanceType: 'm6i.xlarge',
          cpuCount: 2,
          memoryMib: 2048,
        },
        template: { ref: 'template:default/dry-run', version: '1.2.0' },
      },
    ]);

    recorder.assessment = {
      problems: [
        {
          field: 'inputs.memoryMib',
          value: 512,
          reason: '2 vCPU need at least 1024 MiB',
          fix: 'Enter 1024 or more',
        },
        {
          field: 'inputs.environmentVariables.TOKEN',
          value: 'hush',
          reason: 'is too long',
          fix: 'Shorten it',
        },
      ],
    };
    const problems = scaffolder.dryRun(enclaveTemplate);
    await expect(problems).rejects.toThrow(
      /inputs.memoryMib \(512\): 2 vCPU need at least 1024 MiB. Enter 1024 or more/,
    );
    await expect(problems).rejects.not.toThrow(/hush/);

    recorder.assessment = {
      ...assessment,
      assessment: {
        ...assessment.assessment!,
        policy: [
          {
            rule: 'no-debug',
            effect: 'deny',
            reason: 'Debug mode is not allowed here',
            fix: 'Turn it off',
          },
        ],
      },
    };
    await expect(scaffolder.dryRun(enclaveTemplate)).rejects.toThrow(
      'Debug mode is not allowed here. Turn it off',
    );
    recorder.assessment = assessment;
    expect(recorder.written).toEqual([]);
  });

  it('asks once for each step and input as the person who started the task', async () => {
    recorder.refusals = [new ServiceUnavailableError('Starting')];
    const first = await run('test');
    expect(first.status).toBe('completed');
    const { id: runId } = recorder.runs.at(-1)!;
    expect(first.output).toEqual({
      runId,
      runUrl: `http://portal.example/provisioning/runs/${runId}`,
      state: 'PENDING_APPROVAL',
      digest: 'd1ge57',
    });
    expect(first.log.join('\n')).toContain(
      `Requested: run ${runId}, waiting for approval. It goes on without this task: http://portal.example/provisioning/runs/${runId}`,
    );
    expect(recorder.written).toEqual([
      expect.objectContaining({
        kind: 'enclave.create',
        template: { ref: 'template:default/test', version: '1.2.0' },
        scaffolderTaskId: first.id,
        idempotencyKey: expect.stringMatching(
          new RegExp(`^scaffolder:${first.id}:request:[0-9a-f]{16}$`),
        ),
      }),
    ]);
    expect(recorder.callers.at(-1)).toEqual({
      call: 'POST /runs',
      principal: expect.objectContaining({
        userEntityRef: 'user:default/mock',
      }),
    });

    const each = await run('each');
    expect(each.status).toBe('completed');
    const [, one, two] = recorder.written.map(body => body.idempotencyKey);
    expect(new Set([one, two]).size).toBe(2);
    expect(each.output.runId).toEqual(
      recorder.runs.slice(-2).map(({ id }) => id),
    );
  });

  it('says in words why a request is refused, and fails', async () => {
    const refusedBy = async (refusal: Error) => {
      recorder.refusals = [refusal];
      const { status: outcome, log } = await run('test');
      expect(outcome).toBe('failed');
      return log.join('\n');
    };
    const problem = {
      field: 'target.name',
      value: 'kyc-trial',
      reason: 'is taken by an enclave in dev-payments',
      fix: 'Choose another name',
    };
    expect(
      await refusedBy(
        Object.assign(new InputError('No.'), { problems: [problem] }),
      ),
    ).toContain(
      'target.name ("kyc-trial"): is taken by an enclave in dev-payments. Choose another name',
    );
    expect(
      await refusedBy(
        Object.assign(new ConflictError('Held'), {
          holder: { id: 'run-7' },
        }),
      ),
    ).toContain('Held. See http://portal.example/provisioning/runs/run-7');
    expect(
      await refusedBy(new NotAllowedError('Debug mode is not allowed here')),
    ).toContain('Debug mode is not allowed here');
    expect(await refusedBy(new AuthenticationError('Expired'))).toContain(
      'press Retry',
    );

    const { status, log } = await run('other-version');
    expect(status).toBe('failed');
    expect(log.join('\n')).toContain(
      'template:default/other-version: its annotation steward.dev/template-version is "2.0.0"',
    );
    expect(recorder.written).toEqual([]);
  });
});
