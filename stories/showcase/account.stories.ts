import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {allWidgets} from '../helpers/sample-account.js';

export default {
  title: 'Showcase/All widgets',
  tags: ['!autodocs'],
  parameters: {stage: {width: 1200}},
  render: () => allWidgets(),
} satisfies Meta;

export const Light: StoryObj = {};
export const Dark: StoryObj = {parameters: {stage: {theme: 'dark'}}};
export const Neutral: StoryObj = {parameters: {stage: {look: 'neutral'}}};
export const NeutralDark: StoryObj = {parameters: {stage: {look: 'neutral', theme: 'dark'}}};
export const Bootstrap: StoryObj = {parameters: {stage: {look: 'bootstrap'}}};
export const BootstrapDark: StoryObj = {parameters: {stage: {look: 'bootstrap', theme: 'dark'}}};
export const Fluent: StoryObj = {parameters: {stage: {look: 'fluent'}}};
export const FluentDark: StoryObj = {parameters: {stage: {look: 'fluent', theme: 'dark'}}};
export const Narrow: StoryObj = {parameters: {stage: {width: 320}}};
