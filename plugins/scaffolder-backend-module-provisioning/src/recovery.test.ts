/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ChildProcess, spawn } from 'child_process';
import { ProvisioningRecorder } from './__testUtils__/ProvisioningRecorder';
import { ScaffolderApi } from './__testUtils__/ScaffolderApi';
import { ScaffolderProcessOptions } from './__testUtils__/scaffolderProcess';
import { templateOfSteps } from './__testUtils__/templates';
import { until } from './__testUtils__/until';

jest.setTimeout(180_000);

const children: ChildProcess[] = [];

async function startProcess(options: ScaffolderProcessOptions) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      resolvePackagePath(
        '@steward/backstage-plugin-scaffolder-backend-module-provisioning',
        'src/__testUtils__/scaffolderProcess.ts',
      ),
      JSON.stringify(options),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  children.push(child);
  let said = '';
  child.stdout.on('data', chunk => {
    said += chunk;
  });
  await until('a scaffolder that listens', () => /^port \d+$/m.test(said));
  return {
    api: new ScaffolderApi(Number(/^port (\d+)$/m.exec(said)![1])),
    kill: () =>
      new Promise(resolve => {
        child.once('exit', resolve);
        child.kill('SIGKILL');
      }),
  };
}

describe('recovery of tasks', () => {
  const folder = createMockDirectory();

  afterAll(() => {
    children.forEach(child => child.kill('SIGKILL'));
  });

  it('makes one run and writes each line once, whenever the backend is killed', async () => {
    folder.setContent({
      database: {},
      template: { files: { 'ledger.yaml': 'kind: Deployment\n' } },
    });
    const recorder = new ProvisioningRecorder();
    const { server } = await startTestBackend({
      features: [recorder.feature()],
    });
    const options: ScaffolderProcessOptions = {
      provisioningPort: server.port(),
      entities: [
        templateOfSteps(
          [
            {
              id: 'fetch',
              name: 'Fetch',
              action: 'fetch:plain',
              input: { url: './files', targetPath: 'rendered' },
            },
            {
              id: 'request',
              name: 'Request',
              action: 'steward:gitops:pullRequest',
              input: {
                name: 'ledger',
                repository: 'https://git.example/northwind/platform-gitops',
                title: 'Ledger',
                sourcePath: 'rendered',
                targetPath: 'apps',
              },
            },
            {
              id: 'wait',
              name: 'Wait',
              action: 'steward:run:wait',
              input: { runId: '${{ steps.request.output.runId }}' },
            },
          ],
          { state: '${{ steps.wait.output.state }}' },
          `file:${folder.resolve('template/template.yaml')}`,
        ),
      ],
      config: {
        backend: {
          workingDirectory: folder.path,
          database: {
            client: 'better-sqlite3',
            connection: { directory: folder.resolve('database') },
          },
        },
        scaffolder: {
          taskRecovery: {
            enabled: true,
            staleTimeout: { seconds: 2 },
            workspaceProvider: 'steward-directory',
          },
        },
      },
    };

    // Killed when the run is made and the answer is on its way
    recorder.swallowAnswers = true;
    const first = await startProcess(options);
    const taskId = await first.api.start('test');
    await until('a run', () => recorder.runs.length === 1);
    await first.kill();
    recorder.swallowAnswers = false;

    // Killed in the middle of the wait
    const second = await startProcess(options);
    recorder.addLine('Plan: 3 to add', {
      step: 'RunTerraform',
      elapsedMs: 61_000,
    });
    await until('a relayed line', async () =>
      (await second.api.logOf(taskId)).join('\n').includes('3 to add'),
    );
    // The place is remembered with the next line after five seconds
    await new Promise(resolve => setTimeout(resolve, 5_000));
    recorder.addLine('Applying', { level: 'warning' });
    await until('another line', async () =>
      (await second.api.logOf(taskId)).join('\n').includes('Applying'),
    );
    await new Promise(resolve => setTimeout(resolve, 500));
    await second.kill();

    const third = await startProcess(options);
    recorder.addLine('Apply complete');
    recorder.setState('run-1', 'SUCCEEDED');
    const { status, log, output } = await third.api.end(taskId);

    expect({ status, output }).toEqual({
      status: 'completed',
      output: { state: 'SUCCEEDED' },
    });
    expect(recorder.runs).toHaveLength(1);
    expect(recorder.written).toEqual([
      expect.objectContaining({ kind: 'git.change' }),
      recorder.written[0],
    ]);
    expect(recorder.written[1].inputs).toMatchObject({
      files: [{ path: 'apps/ledger.yaml', content: 'kind: Deployment\n' }],
    });
    const occurrences = (text: string) =>
      log.filter(line => line.includes(text)).length;
    expect(occurrences('[RunTerraform 1m 1s] Plan: 3 to add')).toBe(1);
    expect(occurrences('Applying')).toBe(1);
    expect(occurrences('Apply complete')).toBe(1);
    expect(occurrences('Beginning step Fetch')).toBe(1);
  });
});
