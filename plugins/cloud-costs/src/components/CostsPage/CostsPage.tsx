/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Container } from '@backstage/ui';
import { ReactNode } from 'react';
import { useScope } from '../../hooks/useScope';
import { TrustBar } from '../TrustBar';
import styles from './CostsPage.module.css';

export interface CostsPageProps {
  /** A new number says that costs have changed. */
  generation?: number;
  children: ReactNode;
}

/** What all cost pages have: how far their numbers can be trusted, on top. */
export function CostsPage(props: CostsPageProps) {
  const { scope, currency } = useScope();
  return (
    <Container>
      <div className={styles.page}>
        <TrustBar
          scope={scope}
          currency={currency}
          generation={props.generation}
        />
        {props.children}
      </div>
    </Container>
  );
}
