/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { FixtureAuditTrail } from '../../__fixtures__/FixtureAuditTrail';
import { auditTrailApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { ProofWidget } from './ProofWidget';

describe('ProofWidget', () => {
  it('says up to when the records are proved, and leads to them', async () => {
    renderInTestApp(<ProofWidget />, {
      apis: [[auditTrailApiRef, new FixtureAuditTrail().client]],
      mountedRoutes: { '/audit-trail': rootRouteRef },
    });
    expect(await screen.findByText(/^verified up to/)).toBeInTheDocument();
    expect(
      screen.getByText('120 records checked, 3 signed digests.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '0 legal holds' })).toHaveAttribute(
      'href',
      '/audit-trail/retention',
    );
  });
});
