/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  formatEntityName,
  MiddleTruncate,
} from '@steward/backstage-plugin-portal-react';
import styles from './EntityLink.module.css';

/**
 * A link to an entity's page in the catalog, for lists that know its title
 * already; a dash where there is none.
 */
export function EntityLink(props: { entityRef: string; text?: string }) {
  const { entityRef, text = formatEntityName(entityRef) } = props;
  const linkTo = useEntityRefLink();
  if (!entityRef) {
    return <span>–</span>;
  }
  return (
    <Link
      href={linkTo(entityRef)}
      aria-label={text}
      variant="body-medium"
      className={styles.link}
    >
      <MiddleTruncate text={text} />
    </Link>
  );
}
