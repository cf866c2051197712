/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useParams } from 'react-router-dom';
import { FixtureProvisioning } from '../../__fixtures__/FixtureProvisioning';
import { renderProvisioning } from '../../__testUtils__/renderProvisioning';
import { formFields } from '../../fields/formFields';
import { RequestPage } from './RequestPage';

const manifest = {
  title: 'Request an enclave',
  description: 'For one of your images',
  steps: [
    {
      title: 'The enclave',
      schema: {
        type: 'object',
        required: ['name', 'accountId', 'dockerImage'],
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
          dockerImage: { title: 'Image', type: 'string' },
          token: { title: 'Token', type: 'string', 'ui:field': 'Secret' },
          workload: {
            title: 'Kind of work',
            type: 'string',
            enum: ['service', 'batch'],
            enumNames: ['Service that listens', 'Batch that ends'],
            default: 'service',
            'ui:options': { advanced: true },
          },
          enableDebug: {
            title: 'Debug mode',
            type: 'boolean',
            default: false,
            'ui:options': { advanced: true },
          },
          assessment: {
            title: 'What will happen',
            type: 'null',
            'ui:field': 'StewardAssessmentPanel',
            'ui:options': {
              kind: 'enclave.create',
              target: { name: 'name', accountId: 'accountId' },
              inputs: { image: 'dockerImage', enableDebug: 'enableDebug' },
            },
          },
        },
      },
    },
  ],
};

const extensions = Object.values(formFields).map(
  ({ name, component, validation }) => ({ name, component, validation }),
);

const filledIn = {
  name: 'kyc-dev',
  accountId: '123456789012',
  dockerImage: 'registry.example/kyc:1',
};

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

// Typing into a whole form takes its time on a busy machine.
jest.setTimeout(120_000);

beforeAll(() => {
  window.IntersectionObserver = NeverInSight;
});

beforeEach(() => {
  localStorage.clear();
  window.history.replaceState({}, '', '/');
});

function Task() {
  return <p>Task {useParams().taskId}</p>;
}

function open(options: { formData?: object; api?: FixtureProvisioning } = {}) {
  const { formData, api = new FixtureProvisioning() } = options;
  const query = formData
    ? `?${new URLSearchParams({ formData: JSON.stringify(formData) })}`
    : '';
  const path = `/create/templates/default/request-enclave`;
  window.history.replaceState({}, '', `${path}${query}`);
  const scaffold = jest.fn(async (_request: object) => ({ taskId: 'task-1' }));
  const view = renderProvisioning(
    <Routes>
      <Route
        path="/create/templates/:namespace/:templateName"
        element={<RequestPage customFieldExtensions={extensions} />}
      />
      <Route path="/create/tasks/:taskId" element={<Task />} />
    </Routes>,
    api,
    path,
    [],
    { scaffold, getTemplateParameterSchema: async () => manifest },
  );
  return { scaffold, api, ...view };
}

/** What is kept in the browser, as text. */
const drafts = () =>
  Object.entries({ ...localStorage })
    .filter(([key]) => key.startsWith('steward.request-draft/'))
    .map(([, text]) => String(text));

const button = (name: string) => screen.findByRole('button', { name });
const textbox = (name: RegExp) => screen.findByRole('textbox', { name });

describe('a request', () => {
  it('names all that is missing, with the focus on the first, and is sent as reviewed', async () => {
    const { scaffold } = open();
    await userEvent.click(await button('Review'));
    const panel = screen.getByRole('region', { name: 'What will happen' });
    await waitFor(() =>
      expect(panel).toHaveTextContent('Still needed: Name, Account, Image.'),
    );
    const problems = screen
      .getByRole('button', { name: 'Image' })
      .closest('[role="alert"]')!;
    expect(problems).toHaveTextContent('Still needed: Name, Account, Image.');
    expect(await textbox(/^Name/)).toHaveFocus();
    await userEvent.click(
      within(problems as HTMLElement).getByRole('button', { name: 'Image' }),
    );
    expect(await textbox(/^Image/)).toHaveFocus();

    await userEvent.type(await textbox(/^Image/), filledIn.dockerImage);
    await userEvent.type(await textbox(/^Name/), filledIn.name);
    await userEvent.type(
      screen.getByRole('combobox', { name: /^Account/ }),
      'prod-pay',
    );
    await userEvent.click(await screen.findByRole('option'));
    await userEvent.click(await button('Review'));

    const review = await screen.findByRole('region', { name: 'Review' });
    await waitFor(() =>
      expect(review).toHaveTextContent('prod-payments 1234 5678 9012'),
    );
    expect(
      within(review)
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual(['Name', 'Account', 'Image', 'Kind of work', 'Debug mode']);
    expect(review).toHaveTextContent('Service that listens');
    expect(review).toHaveTextContent('No');
    expect(panel).toHaveTextContent('+$212/month');

    await userEvent.click(await button('Send request'));
    expect(await screen.findByText('Task task-1')).toBeInTheDocument();
    expect(scaffold).toHaveBeenCalledTimes(1);
    expect(scaffold).toHaveBeenCalledWith({
      templateRef: 'template:default/request-enclave',
      values: { ...filledIn, workload: 'service', enableDebug: false },
      secrets: { stewardRequestKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    expect(drafts()).toEqual([]);
  });

  it('is kept while it is typed, without secrets, and begins anew with another link', async () => {
    const first = open({ formData: { name: 'from-link' } });
    await userEvent.type(await textbox(/^Image/), 'registry.example/kyc:2');
    await userEvent.type(await screen.findByLabelText(/^Token/), 's3cret');
    expect(drafts().join()).toContain('kyc:2');
    expect(drafts().join()).not.toMatch(/s3cret|\*{6}/);
    first.unmount();

    const second = open({ formData: { name: 'from-link' } });
    expect(await textbox(/^Image/)).toHaveValue('registry.example/kyc:2');
    expect(screen.getByText(/continuing a draft/)).toBeInTheDocument();
    second.unmount();

    const third = open({ formData: { name: 'other-link' } });
    expect(await textbox(/^Name/)).toHaveValue('other-link');
    const image = await textbox(/^Image/);
    expect(image).toHaveValue('');
    await userEvent.type(image, 'kept');
    third.unmount();

    open();
    expect(await textbox(/^Image/)).toHaveValue('kept');
    await userEvent.type(await textbox(/^Name/), 'mine');
    await userEvent.click(await button('Start over'));
    await waitFor(async () => expect(await textbox(/^Name/)).toHaveValue(''));
  });

  it('waits for a backend that is away, and asks again under the same key', async () => {
    const { scaffold, unmount } = open({ formData: filledIn });
    scaffold.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    scaffold.mockRejectedValueOnce(
      new Error('Backend request failed, 503 Service Unavailable {}'),
    );
    await userEvent.click(await button('Review'));
    await userEvent.click(await button('Send request'));
    expect(
      await screen.findByText(/does not answer. Reconnecting/),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Task task-1', {}, { timeout: 8_000 }),
    ).toBeInTheDocument();
    const keys = scaffold.mock.calls.map(
      ([request]) =>
        (request as { secrets: { stewardRequestKey: string } }).secrets
          .stewardRequestKey,
    );
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    unmount();
  });

  it('keeps its key over a reload while nobody has answered, and says why it is refused', async () => {
    const first = open({ formData: filledIn });
    first.scaffold.mockRejectedValueOnce(
      new Error(
        'Backend request failed, 400 Bad Request {"errors":[{"stack":"instance.name is taken"}]}',
      ),
    );
    await userEvent.click(await button('Review'));
    await userEvent.click(await button('Send request'));
    expect(await screen.findByText('instance.name is taken')).toBeVisible();
    first.unmount();

    const second = open({ formData: filledIn });
    await userEvent.click(await button('Review'));
    await userEvent.click(await button('Send request'));
    await screen.findByText('Task task-1');
    expect(second.scaffold.mock.calls[0]).toEqual(first.scaffold.mock.calls[0]);
  });

  it('offers what the platform takes, and begins with the only account that it takes', async () => {
    const api = new FixtureProvisioning();
    api.routes['GET /kinds'] = () => ({
      items: [
        {
          name: 'enclave.create',
          title: 'Create an enclave',
          executor: 'enclave-table',
          destructive: false,
          inputSchema: {},
          limits: [
            {
              field: 'target.accountId',
              values: ['123456789012'],
              reason: 'The platform builds every enclave in 123456789012',
              fix: 'Choose it',
            },
            {
              field: 'inputs.enableDebug',
              values: [],
              reason: 'The platform does not read it',
              fix: 'Leave it out',
            },
          ],
        },
      ],
    });
    const { scaffold } = open({
      formData: { name: 'kyc-dev', dockerImage: 'registry.example/kyc:1' },
      api,
    });
    await screen.findByText(
      'The platform builds every enclave in 123456789012.',
    );
    await userEvent.click(await screen.findByRole('button', { name: /Adv/ }));
    expect(
      screen.queryByRole('checkbox', { name: 'Debug mode' }),
    ).not.toBeInTheDocument();
    await userEvent.click(await button('Review'));
    await userEvent.click(await button('Send request'));
    await screen.findByText('Task task-1');
    expect(scaffold.mock.calls[0][0]).toMatchObject({
      values: { accountId: '123456789012' },
    });
  });

  it('tells beside the field what a change did, and is held back by what refuses it', async () => {
    const api = new FixtureProvisioning();
    const whole = api.answer;
    api.routes['POST /assess'] = ({ body }) =>
      body.inputs.enableDebug
        ? {
            ...whole,
            assessment: whole.assessment && {
              ...whole.assessment,
              policy: [
                {
                  rule: 'no-debug',
                  effect: 'deny',
                  reason: 'Debug mode is not allowed in prod-payments',
                  fix: 'Turn it off',
                },
              ],
            },
          }
        : whole;
    open({ formData: filledIn, api });
    await screen.findAllByText('+$212/month');
    await userEvent.click(await screen.findByRole('button', { name: /Adv/ }));
    const debug = screen.getByRole('checkbox', { name: 'Debug mode' });
    await userEvent.click(debug);
    const place = debug.closest('[data-field]') as HTMLElement;
    await waitFor(() =>
      expect(within(place).getByRole('status')).toHaveTextContent(
        'Debug mode is not allowed in prod-payments. Turn it off',
      ),
    );
    await userEvent.click(await button('Review'));
    expect(
      (await screen.findAllByRole('alert')).map(({ textContent }) =>
        textContent?.trim(),
      ),
    ).toContain('Debug mode is not allowed in prod-payments. Turn it off');
    expect(
      screen.queryByRole('button', { name: 'Send request' }),
    ).not.toBeInTheDocument();

    await userEvent.click(debug);
    await waitFor(() =>
      expect(within(place).getByRole('status')).toHaveTextContent(
        'Nothing refuses it any more.',
      ),
    );
    await userEvent.click(await button('Review'));
    expect(await button('Send request')).toBeEnabled();
  });
});
