/** What stands for a command of TeX by itself. A space on a side is one that the typesetter would leave there. */
const TABLE = `
alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ
nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
partial ∂ nabla ∇ infty ∞ ell ℓ hbar ℏ Re ℜ Im ℑ emptyset ∅ forall ∀ exists ∃ top ⊤ bot ⊥ prime ′ dagger † 
ast * star ⋆ circ ∘ bullet • dots … ldots … cdots ⋯ vdots ⋮ degree ° langle ⟨ rangle ⟩ lVert ‖ rVert ‖ Vert ‖
vert | lvert | rvert | lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ backslash \\ checkmark ✓ square □ neg ¬ lnot ¬ colon :
`;

const RELATIONS = `
le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ propto ∝ ll ≪ gg ≫ in ∈ notin ∉ ni ∋ subset ⊂
subseteq ⊆ supset ⊃ supseteq ⊇ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ longrightarrow ⟶ times × pm ± mp ∓ div ÷ odot ⊙ oplus ⊕ otimes ⊗ cup ∪
cap ∩ cdot · setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨ mid | parallel ∥ perp ⊥ coloneqq ≔ triangleq ≜
`;

const OPERATORS = `
sum Σ prod Π int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂
sin sin cos cos tan tan cot cot sec sec csc csc sinh sinh cosh cosh tanh tanh arcsin arcsin arccos arccos arctan arctan
exp exp log log ln ln lg lg max max min min sup sup inf inf lim lim det det dim dim ker ker deg deg gcd gcd Pr Pr
arg arg argmax argmax argmin argmin
`;

function pairs(table: string): [string, string][] {
  const words = table.trim().split(/\s+/);
  return words.flatMap((word, index) => {
    const shown = words[index + 1];
    return index % 2 === 0 && shown !== undefined ? [[word, shown]] : [];
  });
}

/** Letters and signs, set without space. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(pairs(TABLE));
/** Signs between two terms, with a space on both sides. */
export const BETWEEN: ReadonlyMap<string, string> = new Map(pairs(RELATIONS));
/** Signs and names before a term, with a space behind them. */
export const BEFORE: ReadonlyMap<string, string> = new Map(pairs(OPERATORS));

/** Marks that combine with the letter before them. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['vec', '\u20d7'],
]);

/** Letters that have a form of their own with double strokes, or as script. */
export const LETTER_FORMS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'mathbb',
    new Map(Object.entries({ R: 'ℝ', N: 'ℕ', Z: 'ℤ', C: 'ℂ', Q: 'ℚ', E: '𝔼', P: 'ℙ', 1: '𝟙' })),
  ],
  ['mathcal', new Map(Object.entries({ L: 'ℒ', H: 'ℋ', F: 'ℱ', B: 'ℬ', R: 'ℛ', E: 'ℰ', M: 'ℳ' }))],
]);

const RAISED =
  '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻTᵀ⊤ᵀNᴺ′′**';
const LOWERED = '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ';

function forms(letters: string): ReadonlyMap<string, string> {
  const characters = Array.from(letters);
  return new Map(
    characters.flatMap((character, index): [string, string][] => {
      const form = characters[index + 1];
      return index % 2 === 0 && form !== undefined ? [[character, form]] : [];
    }),
  );
}

export const SUPERSCRIPTS = forms(RAISED);
export const SUBSCRIPTS = forms(LOWERED);
