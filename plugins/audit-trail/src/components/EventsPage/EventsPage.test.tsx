/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef } from '@backstage/core-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureAuditTrail } from '../../__fixtures__/FixtureAuditTrail';
import { verifyCommand } from '../../glossary/verifyCommand';
import { recordOf } from '../../__fixtures__/records';
import { auditTrailApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { EventsPage } from './EventsPage';

function renderPage(trail: FixtureAuditTrail, options: { path?: string } = {}) {
  return renderInTestApp(<EventsPage />, {
    initialRouteEntries: [options.path ?? '/'],
    apis: [
      [auditTrailApiRef, trail.client],
      [
        identityApiRef,
        mockApis.identity({ userEntityRef: 'user:default/test' }),
      ],
      [permissionApiRef, mockApis.permission()],
    ],
    mountedRoutes: {
      '/audit-trail': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

const rows = () => document.querySelectorAll<HTMLElement>('[data-event]');
const searchBox = () =>
  screen.findByRole('combobox', { name: 'Search the audit trail' });

describe('EventsPage', () => {
  it('shows events as sentences with links, walked and opened by keyboard', async () => {
    const user = userEvent.setup();
    const trail = new FixtureAuditTrail();
    trail.awsCalls = {
      status: 'unavailable',
      reason: 'cloudtrail:LookupEvents is not allowed in account 111122223333',
      calls: [],
    };
    renderPage(trail);
    const actor = await screen.findByRole('link', { name: 'Ravi Menon' });
    expect(actor).toHaveAttribute('href', '/catalog/default/user/ravi.menon');
    const approval = actor.closest<HTMLElement>('[data-event]')!;
    expect(approval).toHaveTextContent(
      /success.*Ravi Menon approved the run resource:kyc-prod in account 111122223333/,
    );
    expect(rows()).toHaveLength(50);
    expect(
      screen.getByText('66 events in the last 30 days, 2 failed or denied'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(rows()).toHaveLength(66));

    act(() => rows()[0].focus());
    await user.keyboard('{ArrowDown}');
    expect(approval).toHaveFocus();
    await user.keyboard('{End}{Home}{ArrowDown}{Enter}');
    const panel = await screen.findByRole('dialog', { name: 'Event 119' });
    expect(panel).toHaveTextContent('Ravi Menon (user:default/ravi.menon)');
    expect(
      within(panel).getByRole('region', { name: 'What changed' }),
    ).toHaveTextContent('4 lines added, 2 removed');
    expect(
      await within(panel).findByText(
        'CloudTrail cannot be asked: cloudtrail:LookupEvents is not allowed in account 111122223333.',
      ),
    ).toBeInTheDocument();
    expect(
      await within(panel).findByText('unchanged, not signed yet'),
    ).toBeInTheDocument();

    await user.click(
      await within(panel).findByRole('button', {
        name: /created the task template:default\/enclave/,
      }),
    );
    const task = await screen.findByRole('dialog', { name: 'Event 118' });
    expect(task).toHaveTextContent('2 values redacted');
    expect(
      await within(task).findByText('unchanged and signed'),
    ).toBeInTheDocument();
    await user.click(
      await within(task).findByRole('button', { name: 'Show in the list' }),
    );
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /^Remove correlation / }),
    ).toBeInTheDocument();
  });

  it('takes a query term by term, says what is wrong with one, and gives it back', async () => {
    const user = userEvent.setup();
    renderPage(new FixtureAuditTrail());
    await screen.findByRole('link', { name: 'Ravi Menon' });
    await user.keyboard('/');
    const box = await searchBox();
    expect(box).toHaveFocus();

    await user.keyboard('out');
    await user.click(await screen.findByRole('option', { name: /^outcome:/ }));
    expect(box).toHaveValue('outcome:');
    await user.keyboard('den{ArrowDown}{Enter}');
    expect(
      await screen.findByRole('button', { name: 'Remove outcome denied' }),
    ).toBeInTheDocument();
    expect(box).toHaveValue('');
    await waitFor(() => expect(rows()).toHaveLength(1));

    await user.keyboard('actor:dana');
    expect(
      await screen.findByRole('option', {
        name: /user:default\/dana.reyes 44/,
      }),
    ).toBeInTheDocument();
    await user.keyboard('{Escape}{Escape}');
    await user.clear(box);
    await user.keyboard('who:dana{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(
      /^who:dana has an unknown qualifier; use one of actor/,
    );
    expect(rows()).toHaveLength(1);

    await user.clear(box);
    await user.keyboard('{Backspace}');
    expect(box).toHaveValue('outcome:denied');
    await waitFor(() => expect(rows().length).toBeGreaterThan(1));
    await user.clear(box);
    await user.keyboard('nothing-has-this{Enter}');
    expect(await screen.findByText('No events match')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    await waitFor(() => expect(rows()).toHaveLength(50));
  });

  it('filters by a form, saves the search, and deletes it after a question', async () => {
    const user = userEvent.setup();
    const trail = new FixtureAuditTrail();
    renderPage(trail, { path: '/?q=actor%3Auser%3Adefault%2Fpriya.natarajan' });
    await user.click(await screen.findByRole('button', { name: 'Filters' }));
    const form = await screen.findByRole('dialog', { name: 'Filters' });
    expect(within(form).getByLabelText('Who')).toHaveValue(
      'user:default/priya.natarajan',
    );
    await user.click(within(form).getByRole('checkbox', { name: 'failure' }));
    await user.click(within(form).getByRole('button', { name: 'Apply' }));
    await waitFor(() => expect(rows()).toHaveLength(1));

    await user.click(screen.getByRole('button', { name: 'Saved searches' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Saved searches',
    });
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Save this search as' }),
      'Failures of Priya',
    );
    await user.click(within(dialog).getByRole('switch'));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(
      await within(dialog).findByRole('button', { name: 'Failures of Priya' }),
    ).toBeInTheDocument();
    expect(trail.searches).toMatchObject([
      {
        title: 'Failures of Priya',
        shared: true,
        query: 'actor:user:default/priya.natarajan outcome:failure',
      },
    ]);
    await user.click(
      await within(dialog).findByRole('button', {
        name: 'Delete Failures of Priya',
      }),
    );
    const question = await screen.findByRole('dialog', {
      name: /^Delete the search/,
    });
    expect(trail.searches).toHaveLength(1);
    await user.click(within(question).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(trail.searches).toHaveLength(0));
  });

  it('says quietly what is new, and exports what is searched', async () => {
    const user = userEvent.setup();
    const trail = new FixtureAuditTrail();
    const saved: Blob[] = [];
    URL.createObjectURL = (content: Blob) => {
      saved.push(content);
      return 'blob:export';
    };
    URL.revokeObjectURL = () => {};
    // jsdom cannot download.
    const names: string[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        names.push(this.download);
      });
    renderPage(trail, { path: '/?q=outcome%3Adenied' });
    await waitFor(() => expect(rows()).toHaveLength(1));
    trail.events = [
      recordOf(121, 0, { outcome: 'denied' }),
      recordOf(122, 0),
      ...trail.events,
    ];
    await user.click(
      await screen.findByRole('button', { name: 'Show 1 new event' }),
    );
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(
      screen.queryByRole('button', { name: /new event/ }),
    ).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: /^NDJSON/ }));
    expect(
      await screen.findByText(
        `2 events saved as audit-trail.ndjson. Check it anywhere: ${verifyCommand(
          'audit-trail.ndjson',
        )}`,
      ),
    ).toBeInTheDocument();
    expect(names).toEqual(['audit-trail.ndjson']);
    expect(saved).toHaveLength(1);

    trail.routes['GET /export'] = () =>
      Promise.reject(new Error('connection lost'));
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: /^CSV/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The export failed, nothing was saved: connection lost',
    );
    expect(saved).toHaveLength(1);
  });

  it('shows how far the records are proved, and names the first that does not hold', async () => {
    const user = userEvent.setup();
    const trail = new FixtureAuditTrail();
    trail.proof = {
      ...trail.proof,
      signingKey: { ...trail.proof.signingKey, configured: false },
    };
    renderPage(trail);
    await user.click(
      await screen.findByRole('button', { name: /^verified up to \d\d:\d\d$/ }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Proof of the audit trail',
    });
    expect(dialog).toHaveTextContent(/integrity.signingKey is not set/);
    expect(dialog).toHaveTextContent(verifyCommand('audit-trail.ndjson'));
    await user.click(
      within(dialog).getByRole('button', { name: 'Verify now' }),
    );
    expect(
      await within(dialog).findByText(
        'All 67 records and 3 signed digests hold',
      ),
    ).toBeInTheDocument();

    const bad = trail.events.find(event => event.seq === 117);
    trail.proof = {
      ...trail.proof,
      ok: false,
      firstBad: {
        seq: 117,
        id: bad?.id,
        reason: 'its content does not have its hash',
      },
    };
    await user.click(
      within(dialog).getByRole('button', { name: 'Verify now' }),
    );
    await within(dialog).findByText(/^Checked just now/);
    const alert = within(dialog).getByRole('alert');
    expect(alert).toHaveTextContent(
      /Record 117 does not hold.*Its content does not have its hash\./,
    );
    await user.click(
      within(alert).getByRole('button', { name: 'Show the record' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Event 117' }),
    ).toBeInTheDocument();
  });

  it('says what is missing: an event of a link, a query, events, a permission, the backend', async () => {
    const trail = new FixtureAuditTrail();
    const link = renderPage(trail, { path: '/?event=gone' });
    const panel = await screen.findByRole('dialog', { name: 'Event' });
    expect(
      await within(panel).findByText('No event gone that you may see'),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    link.unmount();

    const wrong = renderPage(trail, { path: '/?q=foo%3Abar' });
    expect(await searchBox()).toHaveValue('foo:bar');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^foo:bar has an unknown qualifier/,
    );
    wrong.unmount();

    trail.events = [];
    const empty = renderPage(trail);
    expect(
      await screen.findByText('No events that you may see yet'),
    ).toBeInTheDocument();
    empty.unmount();

    trail.routes['GET /events'] = () =>
      Promise.reject(new NotAllowedError('no'));
    trail.routes['GET /proof'] = () =>
      Promise.reject(new NotAllowedError('no'));
    const refused = renderPage(trail);
    expect(
      await screen.findByText(/permission audit-trail.event.read/),
    ).toBeInTheDocument();
    refused.unmount();

    trail.routes['GET /events'] = () => Promise.reject(new Error('503'));
    renderPage(trail);
    expect(
      await screen.findByText('Could not load the audit trail'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});
