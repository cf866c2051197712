/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { FixtureAuditTrail } from '../../__fixtures__/FixtureAuditTrail';
import { auditTrailApiRef } from '../../api';
import { RetentionPage } from './RetentionPage';

// A file of its own: permissions are remembered for as long as the module lives.
describe('RetentionPage for a reader', () => {
  it('says which permission is missing', async () => {
    renderInTestApp(<RetentionPage />, {
      apis: [
        [auditTrailApiRef, new FixtureAuditTrail().client],
        [
          permissionApiRef,
          mockApis.permission({ authorize: AuthorizeResult.DENY }),
        ],
      ],
    });
    expect(
      await screen.findByText('You may not see holds and retention'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /audit-trail.hold.manage or audit-trail.retention.manage/,
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText('Deliveries')).not.toBeInTheDocument();
  });
});
