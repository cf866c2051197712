/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { sandboxPeople } from './people';
import type { RoleName } from './people';

const roles: Record<RoleName, { title: string; description: string }> = {
  'platform-engineers': {
    title: 'Platform engineers',
    description: 'Run the AWS platform, its sync and its scorecards',
  },
  approvers: {
    title: 'Approvers',
    description: 'Approve or decline what others ask for',
  },
  finance: {
    title: 'Finance',
    description: 'Watch spend, set budgets and follow up anomalies',
  },
  auditors: {
    title: 'Auditors',
    description: 'Read the whole audit trail and export it',
  },
};

const apiVersion = 'backstage.io/v1alpha1';

/**
 * The organization, the role groups and the people as catalog entities; the
 * content of `catalog/organization.yaml`. Teams are not among them: they come
 * from the GitOps repository, with their members.
 */
export function catalogEntities() {
  return [
    {
      apiVersion,
      kind: 'Group',
      metadata: {
        name: 'northwind',
        title: 'Northwind',
        description: 'A payments and lending company, and its sandbox',
      },
      spec: {
        type: 'organization',
        profile: { displayName: 'Northwind' },
        children: [],
      },
    },
    ...Object.entries(roles).map(([name, { title, description }]) => ({
      apiVersion,
      kind: 'Group',
      metadata: { name, title, description },
      spec: {
        type: 'role',
        profile: { displayName: title },
        parent: 'northwind',
        children: [],
      },
    })),
    ...sandboxPeople.map(person => ({
      apiVersion,
      kind: 'User',
      metadata: {
        name: person.name,
        title: person.displayName,
        description: person.title,
      },
      spec: {
        profile: { displayName: person.displayName, email: person.email },
        memberOf: person.roles,
      },
    })),
  ];
}
