/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { EntityOverview } from './EntityOverview';

const entity = (kind: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'payments', namespace: 'default' },
});

async function textOf(kind: string) {
  const app = renderInTestApp(
    <EntityProvider entity={entity(kind)}>
      <EntityOverview
        cards={[
          { type: 'info', element: <p>aside</p> },
          { type: 'content', element: <p>facts</p> },
        ]}
        summaries={[
          { id: 'score', element: <p>score</p>, filter: () => true },
          { id: 'cost', element: <p>cost</p>, filter: () => false },
        ]}
      />
    </EntityProvider>,
    { apis: [[catalogApiRef, catalogApiMock()]] },
  );
  await screen.findByRole('region', { name: 'Summary' });
  const texts = screen
    .getAllByText(/^(score|cost|facts|aside)$/)
    .map(one => one.textContent);
  app.unmount();
  return texts;
}

describe('EntityOverview', () => {
  it('begins with what sums an entity up, and with people for a team', async () => {
    expect(await textOf('Resource')).toEqual(['score', 'facts', 'aside']);
    expect(await textOf('Group')).toEqual(['facts', 'aside', 'score']);
  });
});
