export { renderPytorch } from '../../view/pytorch/script.js';
