export * from './coalesce.js';
export * from './errors.js';
export * from './http.js';
export * from './retry-after.js';
