export { renderDot } from '../../view/graph/dot.js';
export { renderMermaid } from '../../view/graph/mermaid.js';
