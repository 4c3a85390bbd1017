import { mount } from 'svelte';
import Site from './site.svelte';

const target = document.getElementById('app');
if (target) mount(Site, { target });
