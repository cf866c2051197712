/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import { eventStreamOf } from '../../__fixtures__/eventStreamOf';
import { FixtureProvisioning } from '../../__fixtures__/FixtureProvisioning';
import { logOf } from '../../__fixtures__/runAnswers';
import { renderProvisioning } from '../../__testUtils__/renderProvisioning';
import { StreamStub } from '../../__testUtils__/StreamStub';
import { RunsRoutes } from '../RunsRoutes';

const open = (api: FixtureProvisioning, path: string) =>
  renderProvisioning(<RunsRoutes />, api, path);

describe('RunPage', () => {
  it('opens a failed run with why, what it left behind and the next step, and retries it', async () => {
    const api = new FixtureProvisioning();
    const retry = jest.spyOn(api.routes, 'POST /runs/{id}/retry');
    open(api, '/run-failed');
    expect(
      await screen.findByRole('heading', {
        name: /Create enclave fx-stage in dev-payments/,
      }),
    ).toBeInTheDocument();
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent(/no capacity for m6i.xlarge/);
    expect(alert).toHaveTextContent(/A security group without rules/);
    expect(alert).toHaveTextContent(/Next: Retry in a few minutes/);
    expect(screen.getByText(/its execution is dead/)).toBeInTheDocument();
    const steps = screen.getByRole('list', { name: 'Steps' });
    expect(within(steps).getAllByRole('listitem')[2]).toHaveTextContent(
      /RunTerraform.*failed.*usually 3 min.*InsufficientInstanceCapacity/,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('as attempt 2');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Retry' }),
    );
    expect(retry).toHaveBeenCalledWith(
      expect.objectContaining({ path: { id: 'run-failed' }, body: {} }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('button', { name: 'Cancel run' }),
    ).toBeInTheDocument();
  });

  it('follows a run: log lines, steps and its end, and says that it reconnects', async () => {
    const api = new FixtureProvisioning();
    const streams: StreamStub[] = [];
    api.routes['GET /runs/{id}/events'] = () => {
      const stream = new StreamStub();
      streams.push(stream);
      return eventStreamOf(stream.read());
    };
    open(api, '/run-running?tab=log');
    expect(
      await screen.findByText(/Waiting: AWS throttles DescribeExecution/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /^Tried 4 times, first \d+ min ago\. Next try (in \d+ min|within a minute)\.$/,
      ),
    ).toBeInTheDocument();
    await waitFor(() => expect(streams).toHaveLength(1));
    const running = api.runs.find(run => run.id === 'run-running')!;
    streams[0].send({
      id: '4-6',
      event: { type: 'log', lines: logOf(running) },
    });
    expect(
      await screen.findByText(/aws_security_group.enclave: Creating/),
    ).toBeInTheDocument();
    streams[0].send({
      id: '4-7',
      event: {
        type: 'log',
        lines: [
          {
            id: 7,
            at: new Date().toISOString(),
            source: 'task',
            text: 'Apply complete! Resources: 4 added',
            level: 'info',
          },
        ],
      },
    });
    expect(await screen.findByText(/Apply complete/)).toBeInTheDocument();
    expect(screen.getByText('7 lines')).toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search the log' }),
      'terraform',
    );
    expect(await screen.findByText('1 of 7 lines')).toBeInTheDocument();

    streams[0].send(new TypeError('network error'));
    expect(await screen.findByText(/reconnecting/)).toBeInTheDocument();
    await waitFor(() => expect(streams).toHaveLength(2), { timeout: 5_000 });
    const done: Run = {
      ...running,
      state: 'SUCCEEDED',
      version: 9,
      waitingFor: undefined,
    };
    api.runs.splice(api.runs.indexOf(running), 1, done);
    // What the reader may do now cannot be read at first; the page keeps what it has.
    jest
      .spyOn(api.routes, 'GET /runs/{id}')
      .mockRejectedValueOnce(new TypeError('network error'));
    streams[1].send({ id: '9-7', event: { type: 'run', run: done } });
    streams[1].send({ id: '9-7', event: { type: 'end', state: 'SUCCEEDED' } });
    expect(await screen.findByText('succeeded')).toBeInTheDocument();
    expect(screen.queryByText(/reconnecting/)).not.toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: 'Decommission' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('network error')).not.toBeInTheDocument();
  });

  it('decommissions only after the name is typed, and leads to the new run', async () => {
    const api = new FixtureProvisioning();
    const decommission = jest.spyOn(api.routes, 'POST /runs/{id}/decommission');
    open(api, '/run-done');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Decommission' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(
      'Removes enclave enc_0193f7a2 in eu-central-1',
    );
    const confirm = within(dialog).getByRole('button', {
      name: 'Decommission',
    });
    expect(confirm).toBeDisabled();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Type orders-signer/ }),
      'orders-signer',
    );
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Reason' }),
      'No longer needed',
    );
    await userEvent.click(confirm);
    expect(decommission).toHaveBeenCalledWith(
      expect.objectContaining({
        path: { id: 'run-done' },
        body: { reason: 'No longer needed' },
      }),
    );
  });

  it('says what stays when a run is cancelled with and without a stop', async () => {
    const api = new FixtureProvisioning();
    const cancel = jest.spyOn(api.routes, 'POST /runs/{id}/cancel');
    open(api, '/run-running');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel run' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(/goes on to its end/);
    await userEvent.click(within(dialog).getByRole('checkbox'));
    expect(dialog).toHaveTextContent(/Terraform may leave a lock/);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel and stop' }),
    );
    expect(cancel).toHaveBeenCalledWith(
      expect.objectContaining({
        path: { id: 'run-running' },
        body: { stop: true },
      }),
    );
    expect(await screen.findByText('cancelled')).toBeInTheDocument();
  });

  it('shows exactly what will happen, and where else it left traces', async () => {
    const api = new FixtureProvisioning();
    open(api, '/run-team');
    expect(
      await screen.findByText(
        'Opens a pull request that adds the team lending',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('namespace: lending')).toBeInTheDocument();
    expect(screen.getByText(/creates the namespace lending/)).toBeVisible();
    expect(
      screen.getByRole('region', { name: 'Carried over from other teams' }),
    ).toHaveTextContent('networkPolicy.allowIngress: false (protection)');
    const rules = screen.getByRole('table', { name: 'Risk rules' });
    expect(rules).toHaveTextContent('prod-payments is a production account+30');
    expect(screen.getByText('Not priced: Data transfer out')).toBeVisible();

    await userEvent.click(screen.getByRole('tab', { name: 'Approval' }));
    expect(await screen.findByText('1 approval missing')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('tab', { name: 'AWS calls & audit' }),
    );
    expect(
      await screen.findByRole('link', { name: /in the audit trail/ }),
    ).toHaveAttribute('href', '/audit-trail/events?q=correlation%3Arun-team');
    expect(screen.getByRole('link', { name: 'Open the task' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/create\/tasks\//),
    );
  });

  it('shows an estimate beside what the bill says of it', async () => {
    open(new FixtureProvisioning(), '/run-done?tab=plan');
    const table = await screen.findByRole('table', {
      name: 'Estimate and bill',
    });
    expect(table).toHaveTextContent('Estimated change a month$168');
    expect(table).toHaveTextContent('By the bill after 7 days$188');
    expect(screen.getByText(/12 % more than estimated/)).toBeVisible();
  });

  it('stops the clock of a step with the run, and says that it may lag', async () => {
    const api = new FixtureProvisioning();
    const run = api.runs.find(({ id }) => id === 'run-running')!;
    const startedAt = '2026-11-27T10:00:00.000Z';
    api.runs.push({
      ...run,
      id: 'run-over',
      state: 'SUCCEEDED',
      finishedAt: '2026-11-27T10:00:09.000Z',
      steps: [{ name: 'RunTerraform', state: 'running', startedAt }],
    });
    open(api, '/run-over');
    expect(
      await screen.findByText(/the steps are as they were last read/),
    ).toBeInTheDocument();
    expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent(
      /^1RunTerraformrunning9 s$/,
    );
  });

  it('says who cancelled a run, and why', async () => {
    open(new FixtureProvisioning(), '/run-cancelled');
    expect(await screen.findByText(/^Cancelled by/)).toHaveTextContent(
      /^Cancelled by .*ravi.*: Not needed any more$/i,
    );
  });

  it('shows the lines of the log by their clock, however late they were read', async () => {
    const api = new FixtureProvisioning();
    const run = api.runs.find(({ id }) => id === 'run-done')!;
    const [first, second, ...rest] = logOf(run);
    const stream = new StreamStub();
    api.routes['GET /runs/{id}/events'] = () => eventStreamOf(stream.read());
    stream.send({
      id: '1-9',
      event: {
        type: 'log',
        lines: [
          { ...second, id: first.id },
          { ...first, id: second.id },
          ...rest,
        ],
      },
    });
    open(api, '/run-done?tab=log');
    const region = await screen.findByRole('region', { name: 'Log lines' });
    expect(region.textContent?.indexOf(first.text)).toBeLessThan(
      Number(region.textContent?.indexOf(second.text)),
    );
  });

  it('says that there is no such run', async () => {
    open(new FixtureProvisioning(), '/nobody');
    expect(await screen.findByText('No run nobody')).toBeInTheDocument();
  });
});
