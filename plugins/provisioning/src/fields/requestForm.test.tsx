/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureProvisioning } from '../__fixtures__/FixtureProvisioning';
import { renderProvisioning } from '../__testUtils__/renderProvisioning';
import { formFields } from './formFields';

const manifest = {
  title: 'Request an enclave',
  steps: [
    {
      title: 'The enclave',
      schema: {
        type: 'object',
        required: ['name', 'accountId'],
        properties: {
          name: {
            title: 'Name',
            type: 'string',
            'ui:field': 'StewardNameField',
            'ui:options': { kind: 'enclave.create' },
          },
          accountId: {
            title: 'Account',
            type: 'string',
            'ui:field': 'StewardAccountPicker',
          },
          team: {
            title: 'Team',
            type: 'string',
            'ui:field': 'StewardTeamPicker',
          },
          vpcCidr: {
            title: 'Network',
            type: 'string',
            'ui:field': 'StewardCidrField',
          },
          cpuCount: { title: 'vCPU', type: 'integer', default: 4 },
          memoryMib: {
            title: 'Memory',
            type: 'integer',
            'ui:field': 'StewardMemoryField',
          },
          variables: {
            title: 'Variables',
            type: 'object',
            additionalProperties: { type: 'string' },
            'ui:field': 'StewardVariablesField',
          },
          assessment: {
            title: 'What will happen',
            type: 'null',
            'ui:field': 'StewardAssessmentPanel',
            'ui:options': {
              kind: 'enclave.create',
              target: { name: 'name', accountId: 'accountId' },
              inputs: { memoryMib: 'memoryMib', variables: 'variables' },
            },
          },
        },
      },
    },
  ],
};

function open(api: FixtureProvisioning, initialState = {}) {
  const onCreate = jest.fn(async () => {});
  renderProvisioning(
    <Stepper
      manifest={manifest}
      extensions={Object.values(formFields).map(
        ({ name, component, validation }) => ({ name, component, validation }),
      )}
      initialState={initialState}
      onCreate={onCreate}
      formProps={{ EXPERIMENTAL_theme: 'bui' }}
    />,
    api,
  );
  return onCreate;
}

const panel = () => screen.findByRole('region', { name: 'What will happen' });
const review = () =>
  userEvent.click(screen.getByRole('button', { name: 'Review' }));

/** What jsdom lacks: lists ask it whether their end is in sight. */
class NeverInSight implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly thresholds = [];
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

beforeAll(() => {
  window.IntersectionObserver = NeverInSight;
  window.scrollTo = () => {};
});

describe('a request form', () => {
  it('picks from the catalog, says what is missing, then what will happen, and sends what was entered', async () => {
    const api = new FixtureProvisioning();
    const whole = api.answer;
    api.routes['POST /assess'] = ({ body: { target } }) =>
      target.accountId && target.name
        ? whole
        : {
            problems: [
              { field: 'target.name', reason: 'is needed', fix: 'Enter it' },
            ],
          };
    const onCreate = open(api);
    expect(await panel()).toHaveTextContent('What will happen');
    expect(await screen.findByText('Still needed: Name.')).toBeInTheDocument();

    const name = screen.getByRole('textbox', { name: /^Name/ });
    await userEvent.type(name, '<script>');
    expect(
      await screen.findByText(/^This is not a valid name\. Use 3 to 40/),
    ).toBeInTheDocument();
    expect(screen.queryByText('This name is free.')).not.toBeInTheDocument();
    await userEvent.clear(name);
    await userEvent.type(name, 'kyc-dev');
    expect(await screen.findByText('This name is free.')).toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('combobox', { name: /^Account/ }),
      'pay',
    );
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'dev-payments2109 8765 4321',
      'prod-payments1234 5678 9012',
    ]);
    await userEvent.click(options[1]);
    await waitFor(() =>
      expect(screen.queryByRole('option')).not.toBeInTheDocument(),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /Use 10.44.0.0\/16/ }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add variable' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Name of variable 1' }),
      'MODE',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Value of MODE' }),
      'dry',
    );
    expect(
      await within(await panel()).findByText('+$212/month'),
    ).toBeInTheDocument();
    expect(await panel()).toHaveTextContent('Not priced: Data transfer out');
    expect(await panel()).toHaveTextContent(
      'c6i.xlarge would do too and costs $26.28 a month less than m6i.xlarge.',
    );
    expect(await panel()).toHaveTextContent('$880 left of $5,000 a month');
    expect(await panel()).toHaveTextContent('2 people of');
    expect(await panel()).toHaveTextContent('Sent, it waits for approval.');

    await review();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith({
      name: 'kyc-dev',
      accountId: '123456789012',
      vpcCidr: '10.44.0.0/16',
      cpuCount: 4,
      variables: { MODE: 'dry' },
      assessment: null,
    });
  });

  it('fills in the own team, but not where the form destroys it', async () => {
    const picker = (title: string, options: object) => ({
      title,
      type: 'string',
      'ui:field': 'StewardTeamPicker',
      'ui:options': options,
    });
    renderProvisioning(
      <Stepper
        manifest={{
          title: 'Teams',
          steps: [
            {
              title: 'Teams',
              schema: {
                type: 'object',
                properties: {
                  doomed: picker('Team to remove', { preset: false }),
                  owner: picker('Owner', {}),
                },
              },
            },
          ],
        }}
        extensions={Object.values(formFields).map(({ name, component }) => ({
          name,
          component,
        }))}
        onCreate={async () => {}}
        formProps={{ EXPERIMENTAL_theme: 'bui' }}
      />,
      new FixtureProvisioning(),
      '/',
      ['group:default/payments'],
    );
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: /^Owner/ })).not.toHaveValue(
        '',
      ),
    );
    expect(
      screen.getByRole('combobox', { name: /^Team to remove/ }),
    ).toHaveValue('');
  });

  it('is stopped by a taken name, too little memory, an overlap and a policy before it is sent', async () => {
    const api = new FixtureProvisioning();
    const { assessment } = api.answer;
    api.answer = {
      ...api.answer,
      assessment: assessment && {
        ...assessment,
        policy: [
          {
            rule: 'no-debug',
            effect: 'deny',
            reason: 'Debug mode is not allowed in prod-payments',
            fix: 'Turn it off',
          },
        ],
      },
    };
    const onCreate = open(api, {
      name: 'kyc-prod',
      team: 'payments',
      accountId: '123456789012',
      vpcCidr: '10.43.8.0/24',
      memoryMib: 1024,
    });
    expect(
      await within(await panel()).findByText(/Debug mode is not allowed/),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: /^Team/ })).toHaveValue(
        'Team payments',
      ),
    );
    await review();
    // The list above the form, with what the validators said.
    for (const problem of [
      /'Name' kyc-prod is a nitro enclave in/,
      /'Memory' 4 vCPU need at least 2048 MiB/,
      /'Network' It overlaps 10.43.0.0\/16 of core-eu-central-1-prod/,
      /'What will happen' Debug mode is not allowed in prod-payments. Turn it off/,
    ]) {
      expect(await screen.findByText(problem)).toBeInTheDocument();
    }
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    expect(onCreate).not.toHaveBeenCalled();

    api.answer = { ...api.answer, assessment };
    for (const [field, value] of [
      [/^Name/, 'kyc-dev'],
      [/^Memory/, '2048'],
      [/^Network/, '10.44.0.0/16'],
    ] as const) {
      const input = screen.getByRole('textbox', { name: field });
      await userEvent.clear(input);
      await userEvent.type(input, value);
    }
    await userEvent.tab();
    await review();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });
});
