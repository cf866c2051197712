/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntityRelationWarning,
  EntitySwitch,
  hasCatalogProcessingErrors,
  hasRelationWarnings,
  isOrphan,
} from '@backstage/plugin-catalog';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { Fragment, ReactElement } from 'react';
import { estateTranslationRef } from '../../translation';
import styles from './EntityOverview.module.css';

export interface EntityOverviewProps extends EntityContentLayoutProps {
  /** How good, what it costs, what is going on: one card each. */
  summaries: readonly {
    id: string;
    element: ReactElement;
    filter: (entity: Entity) => boolean;
  }[];
}

/**
 * The overview of an entity: a row that sums it up, then what it is. A team is
 * people first.
 */
export function EntityOverview(props: EntityOverviewProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { entity } = useEntity();
  const isTeam = entity.kind.toLowerCase() === 'group';
  const info = props.cards.filter(({ type }) => type === 'info');
  const content = props.cards.filter(({ type }) => type !== 'info');
  const summaries = props.summaries.filter(({ filter }) => filter(entity));
  const summary = summaries.length > 0 && (
    <section className={styles.summary} aria-label={t('entityPage.summary')}>
      {summaries.map(({ id, element }) => (
        <Fragment key={id}>{element}</Fragment>
      ))}
    </section>
  );
  return (
    <div className={styles.page}>
      <Warnings />
      {!isTeam && summary}
      <div className={styles.columns} data-aside={info.length > 0 || undefined}>
        <div className={styles.cards}>
          {content.map(({ element }, index) => (
            <Fragment key={element.key ?? index}>{element}</Fragment>
          ))}
        </div>
        {info.length > 0 && (
          <div className={styles.cards}>
            {info.map(({ element }, index) => (
              <Fragment key={element.key ?? index}>{element}</Fragment>
            ))}
          </div>
        )}
      </div>
      {isTeam && summary}
    </div>
  );
}

/** What the catalog has to complain about. */
function Warnings() {
  return (
    <>
      <EntitySwitch>
        <EntitySwitch.Case if={isOrphan}>
          <EntityOrphanWarning />
        </EntitySwitch.Case>
      </EntitySwitch>
      <EntitySwitch>
        <EntitySwitch.Case if={hasRelationWarnings}>
          <EntityRelationWarning />
        </EntitySwitch.Case>
      </EntitySwitch>
      <EntitySwitch>
        <EntitySwitch.Case if={hasCatalogProcessingErrors}>
          <EntityProcessingErrorsPanel />
        </EntitySwitch.Case>
      </EntitySwitch>
    </>
  );
}
