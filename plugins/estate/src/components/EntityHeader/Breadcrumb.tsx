/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { usePlace } from '../../hooks/usePlace';
import { estateTranslationRef } from '../../translation';
import styles from './EntityHeader.module.css';

/** The way from the estate down to an entity, by titles. */
export function Breadcrumb() {
  const { t } = useTranslationRef(estateTranslationRef);
  const { entity } = useEntity();
  const place = usePlace(entity);
  const { title, name } = entity.metadata;
  return (
    <nav aria-label={t('common.path')}>
      <ol className={styles.crumbs}>
        {place.map(step => (
          <li key={step.href}>
            <Link href={step.href} variant="body-small">
              {step.title}
            </Link>
            <span aria-hidden>/</span>
          </li>
        ))}
        <li aria-current="page">{title ?? name}</li>
      </ol>
    </nav>
  );
}
