/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The mark of the portal: three plots of one estate, and its keeper's key. */
export function StewardMark(props: { className?: string }) {
  return (
    <svg
      className={props.className}
      viewBox="0 0 32 32"
      role="presentation"
      aria-hidden="true"
    >
      <rect width="32" height="32" rx="7" fill="#2b6cb8" />
      <path
        d="M7 8h8v7H7zM17 8h8v7h-8zM7 17h8v7H7z"
        fill="#ffffff"
        fillOpacity="0.92"
      />
      <circle
        cx="21"
        cy="20.5"
        r="3"
        fill="none"
        stroke="#ffd479"
        strokeWidth="2"
      />
      <path
        d="M23.2 22.6 26 25.4"
        stroke="#ffd479"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
