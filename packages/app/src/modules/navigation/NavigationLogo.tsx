/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link, useSidebarOpenState } from '@backstage/core-components';
import { StewardMark } from '../../components/StewardMark';
import styles from './NavigationLogo.module.css';

/** The mark above the navigation, with the name when there is room for it. */
export function NavigationLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={styles.link}
      aria-label="Steward, home"
    >
      <StewardMark className={styles.mark} />
      {isOpen && <span className={styles.name}>Steward</span>}
    </Link>
  );
}
