/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { MiddleTruncate } from '@steward/backstage-plugin-portal-react';

import styles from './EntityLink.module.css';

export interface EntityLinkProps {
  entityRef: string;
  text: string;
}

/**
 * A link to an entity's page for lists that know its title already, so that a
 * hundred rows ask the catalog nothing.
 */
export function EntityLink(props: EntityLinkProps) {
  const linkTo = useEntityRefLink();
  return (
    <Link
      href={linkTo(props.entityRef)}
      aria-label={props.text}
      variant="body-medium"
      className={styles.link}
    >
      <MiddleTruncate text={props.text} />
    </Link>
  );
}
