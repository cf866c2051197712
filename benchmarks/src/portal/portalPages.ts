/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PersonaSession } from '@steward/sandbox/src/life/PersonaSession';
import type { PageSigns } from './whenUsable';

/** A page of the portal, and who measures it. */
export interface PortalPage extends PageSigns {
  name: string;
  /** First name of the persona who opens it. */
  persona: string;
}

const TABLE = 'main table';
const PANEL = 'main section';
const EVENTS = '[role="grid"] [role="row"]';
const ROWS = 'main table tbody tr';
const CARDS = 'main .bui-Card';
/** Heading of the account that pages of an entity are measured with. */
const ACCOUNT = '^prod-payments';

/** The home page as a persona has it. */
export function homeOf(persona: string): PortalPage {
  return {
    name: 'home',
    persona,
    path: '/',
    heading: `, ${persona}$`,
    shows: CARDS,
  };
}

/** Every page of a portal that personas have acted in. */
export async function portalPages(
  session: PersonaSession,
): Promise<PortalPage[]> {
  const account = `/catalog/default/resource/aws-${await accountId(session)}`;
  const runs = await session.get<{ items: { id: string }[] }>(
    'provisioning/runs?limit=1',
  );
  return [
    ...['Dana', 'Tomas', 'Priya', 'Ravi', 'Fiona', 'Axel'].map(homeOf),
    ...pagesOf('Dana', [
      ['explorer', '/estate/explorer', 'Estate', 'main [role="treeitem"]'],
      ['account', account, ACCOUNT, CARDS],
      ['account: runs', `${account}/runs`, ACCOUNT, TABLE],
      ['team', '/catalog/default/group/payments', '^payments', CARDS],
      ['create', '/create', 'Create', CARDS],
      [
        'request form',
        '/create/templates/default/request-enclave',
        'enclave',
        'main form',
      ],
      ['search', '/search?query=prod-payments', 'Search', 'article li'],
      ['notifications', '/notifications', 'Notifications', TABLE],
      ['settings', '/settings', 'Settings', 'article, main'],
    ]),
    ...pagesOf('Priya', [
      ['sync', '/estate/sync', 'Estate', ROWS],
      ['catalog', '/catalog', 'atalog', ROWS],
      ['runs', '/provisioning/runs', 'Provisioning', ROWS],
      [
        'run',
        `/provisioning/runs/${runs.items[0].id}`,
        'Provisioning',
        'main ol',
      ],
      ['scorecards', '/scorecards/overview', 'Scorecards', TABLE],
      ['checks', '/scorecards/checks', 'Scorecards', ROWS],
      ['exemptions', '/scorecards/exemptions', 'Scorecards', TABLE],
      ['campaigns', '/scorecards/campaigns', 'Scorecards', 'main'],
      ['reviews', '/scorecards/reviews', 'Scorecards', 'main'],
      ['packs', '/scorecards/packs', 'Scorecards', 'main'],
      ['account: scorecard', `${account}/scorecard`, ACCOUNT, PANEL],
    ]),
    ...pagesOf('Ravi', [
      ['approvals', '/provisioning/approvals', 'Provisioning', 'main'],
    ]),
    ...pagesOf('Fiona', [
      ['costs', '/cloud-costs/overview', 'osts', PANEL],
      ['costs: explore', '/cloud-costs/explore', 'osts', ROWS],
      ['anomalies', '/cloud-costs/anomalies', 'osts', TABLE],
      ['recommendations', '/cloud-costs/recommendations', 'osts', TABLE],
      ['budgets', '/cloud-costs/budgets', 'osts', TABLE],
      ['cost sources', '/cloud-costs/sources', 'osts', ROWS],
      ['account: cost', `${account}/cost`, ACCOUNT, PANEL],
    ]),
    ...pagesOf('Axel', [
      ['audit trail', '/audit-trail/events', 'Audit', EVENTS],
      ['retention', '/audit-trail/retention', 'Audit', PANEL],
      ['account: audit', `${account}/audit`, ACCOUNT, EVENTS],
    ]),
  ];
}

function pagesOf(
  persona: string,
  pages: [name: string, path: string, heading: string, shows: string][],
): PortalPage[] {
  return pages.map(([name, path, heading, shows]) => ({
    name,
    persona,
    path,
    heading,
    shows,
  }));
}

async function accountId(session: PersonaSession): Promise<string> {
  const { items } = await session.get<{
    items: { id: string; name: string }[];
  }>('estate/accounts?q=prod-payments');
  const account = items.find(({ name }) => name === 'prod-payments');
  if (!account) {
    throw new Error(
      'The portal has no account prod-payments: let it be seeded',
    );
  }
  return account.id;
}
