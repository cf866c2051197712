/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { auditHoldManagePermission } from '@steward/backstage-plugin-audit-trail-common';
import { screen, within } from '@testing-library/react';
import { FixtureAuditTrail } from '../../__fixtures__/FixtureAuditTrail';
import { auditTrailApiRef } from '../../api';
import { RetentionPage } from './RetentionPage';

// A file of its own: permissions are remembered for as long as the module lives.
describe('RetentionPage for who may place holds only', () => {
  it('shows the holds and the sinks with their state, and nothing else', async () => {
    const trail = new FixtureAuditTrail();
    trail.sinks = [
      {
        id: 'siem',
        type: 'webhook',
        target: 'https://siem.example.com',
        cursorSeq: 80,
        behind: 1_040,
        lastError: '503 Service Unavailable',
        state: 'failing',
      },
    ];
    renderInTestApp(<RetentionPage />, {
      apis: [
        [auditTrailApiRef, trail.client],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: ({ permission }) =>
              permission.name === auditHoldManagePermission.name
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          }),
        ],
      ],
    });
    const sinks = await screen.findByRole('table', { name: 'sinks' });
    expect(within(sinks).getAllByRole('row')[1]).toHaveTextContent(
      /siem.*failing.*1,040 records.*503 Service Unavailable/,
    );
    expect(screen.getByText('Legal holds')).toBeInTheDocument();
    expect(screen.queryByText('Retention')).not.toBeInTheDocument();
    expect(screen.queryByText('Pseudonymise an actor')).not.toBeInTheDocument();
  });
});
