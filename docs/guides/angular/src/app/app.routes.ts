import type {Routes} from '@angular/router';

export const routes: Routes = [
  {path: '', loadComponent: () => import('./account').then(({Account}) => Account)},
];
