/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  LogEvent,
  ScaffolderApi,
  ScaffolderTask,
} from '@backstage/plugin-scaffolder-react';
import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { FixtureProvisioning } from '../../__fixtures__/FixtureProvisioning';
import { renderProvisioning } from '../../__testUtils__/renderProvisioning';
import { TaskRoutes } from './TaskRoutes';

const task = {
  id: 'task-1',
  status: 'processing',
  createdAt: '2026-11-30T10:00:00Z',
  spec: {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    steps: [{ id: 'request', name: 'Ask for it', action: 'x' }],
    parameters: { name: 'kyc' },
    templateInfo: {
      entityRef: 'template:default/request-enclave',
      entity: { metadata: { name: 'x', title: 'Request an enclave' } },
    },
  },
} as unknown as ScaffolderTask;

/** A scaffolder whose stream says this and then nothing more. */
function scaffolderSaying(...events: object[]): Partial<ScaffolderApi> {
  return {
    getTask: async () => task,
    listTasks: async () => ({ tasks: [{ ...task, status: 'failed' }] }),
    streamLogs: () =>
      ({
        subscribe: ({ next }: { next: (event: LogEvent) => void }) => {
          events.forEach((event, index) =>
            next({
              id: `${index}`,
              taskId: 'task-1',
              ...event,
            } as unknown as LogEvent),
          );
          return { unsubscribe: () => {}, closed: false };
        },
      } as unknown as ReturnType<ScaffolderApi['streamLogs']>),
  };
}

function open(
  scaffolder: Partial<ScaffolderApi>,
  path = '/create/tasks/task-1',
) {
  renderProvisioning(
    <Routes>
      <Route path="/create/tasks/*" element={<TaskRoutes />} />
      <Route path="/provisioning/runs/run-1" element={<p>The run</p>} />
    </Routes>,
    new FixtureProvisioning(),
    path,
    [],
    scaffolder,
  );
}

const completion = (body: object) => ({
  type: 'completion',
  createdAt: '2026-11-30T10:00:01Z',
  body: { message: 'done', ...body },
});

describe('the page of a task', () => {
  it('leads to the run that it asked for', async () => {
    open(
      scaffolderSaying(
        completion({ status: 'completed', output: { runId: 'run-1' } }),
      ),
    );
    expect(await screen.findByText('The run')).toBeInTheDocument();
  });

  it('says why nothing was requested, and leads back to the form as it was', async () => {
    open({
      ...scaffolderSaying(
        completion({
          status: 'failed',
          error: {
            name: 'NotAllowedError',
            message:
              'NotAllowedError: Debug mode is not allowed in prod-payments. Turn it off',
          },
        }),
      ),
      getTask: async () => ({ ...task, status: 'failed' }),
    });
    expect(
      await screen.findByText('The request was not made'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Debug mode is not allowed in prod-payments. Turn it off',
      ),
    ).toBeInTheDocument();
    const form = new URL(
      screen
        .getByRole('link', { name: 'Change the request' })
        .getAttribute('href')!,
      'http://portal.test',
    );
    expect(form.pathname).toBe('/create/templates/default/request-enclave');
    expect(JSON.parse(form.searchParams.get('formData')!)).toEqual({
      name: 'kyc',
    });
  });

  it('says that it is being sent', async () => {
    open(scaffolderSaying());
    expect(
      await screen.findByText('Sending your request…'),
    ).toBeInTheDocument();
  });

  it('waits for a backend that is away', async () => {
    open({
      ...scaffolderSaying(),
      getTask: async () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await waitFor(() =>
      expect(
        screen.getByText('The portal does not answer. Reconnecting…'),
      ).toBeInTheDocument(),
    );
  });

  it('is found in the list of one’s own', async () => {
    open(scaffolderSaying(), '/create/tasks');
    expect(
      await screen.findByRole('link', { name: 'Request an enclave' }),
    ).toHaveAttribute('href', '/create/tasks/task-1');
    expect(screen.getByText('failed')).toBeInTheDocument();
  });
});
