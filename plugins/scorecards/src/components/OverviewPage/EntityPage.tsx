/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef } from '../../translation';
import { EntityLink } from '../EntityLink';
import { EntityScorecard } from '../EntityScorecard';
import styles from './OverviewPage.module.css';

/** The scorecard of one entity among the scorecard pages. */
export function EntityPage() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { kind = '', namespace = '', name = '' } = useParams();
  const links = useScorecardLinks();
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  const { primaryTitle } = useEntityPresentation(entityRef);
  return (
    <div className={styles.page}>
      <nav className={styles.toolbar} aria-label={t('common.path')}>
        <Link href={links.overview()}>{t('overview.all')}</Link>
        <span aria-hidden>/</span>
        <EntityLink entityRef={entityRef} text={primaryTitle} />
      </nav>
      <EntityScorecard entityRef={entityRef} isPage />
    </div>
  );
}
