#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/data/conformance/<name>: tiny random Hugging Face models with what transformers
computes for them. Not run by the tests. Needs torch, transformers, safetensors, tokenizers.

    python tests/conformance/make_references.py
"""
import json
import pathlib

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import AutoConfig, AutoModelForCausalLM

ROOT = pathlib.Path(__file__).resolve().parent.parent / "data" / "conformance"
LENGTH, GREEDY = 18, 12
COMMON = dict(
    vocab_size=96, hidden_size=32, intermediate_size=28, num_hidden_layers=2,
    num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=128,
    rms_norm_eps=1e-5, bos_token_id=94, eos_token_id=95, pad_token_id=None, tie_word_embeddings=True)
EXPERTS = dict(num_experts=4, num_experts_per_tok=2, moe_intermediate_size=16)
LATENT = dict(
    q_lora_rank=12, kv_lora_rank=16, qk_nope_head_dim=8, qk_rope_head_dim=4, v_head_dim=8, head_dim=4,
    num_key_value_heads=4, n_routed_experts=8, num_experts_per_tok=2, moe_intermediate_size=16,
    n_shared_experts=1, first_k_dense_replace=1, routed_scaling_factor=1.5)
CONFIGS = {
    "llama": ("llama", {}),
    "qwen2": ("qwen2", {}),
    "qwen3": ("qwen3", dict(head_dim=12)),
    "mistral-sliding": ("mistral", dict(sliding_window=6)),
    "deepseek-v2": ("deepseek_v2", dict(
        **LATENT, topk_method="group_limited_greedy", n_group=4, topk_group=2)),
    "deepseek-v3-yarn": ("deepseek_v3", dict(**LATENT, n_group=4, topk_group=2, rope_parameters=dict(
        rope_type="yarn", rope_theta=10000.0, factor=4.0, original_max_position_embeddings=16,
        mscale=1.0, mscale_all_dim=0.8))),
    "gemma": ("gemma", dict(head_dim=12)),
    "gemma2": ("gemma2", dict(
        head_dim=12, sliding_window=6, query_pre_attn_scalar=20, attn_logit_softcapping=10.0,
        final_logit_softcapping=8.0)),
    "gemma3": ("gemma3_text", dict(
        head_dim=12, sliding_window=6, query_pre_attn_scalar=20, num_hidden_layers=3,
        layer_types=["sliding_attention", "full_attention", "sliding_attention"])),
    "gpt-oss": ("gpt_oss", dict(
        head_dim=12, sliding_window=6, num_local_experts=4, num_experts_per_tok=2)),
    "granite": ("granite", dict(
        embedding_multiplier=3.0, attention_multiplier=0.2, residual_multiplier=0.5, logits_scaling=2.0)),
    "mixtral": ("mixtral", dict(num_local_experts=4, num_experts_per_tok=2)),
    "olmo2": ("olmo2", {}),
    "phi3-longrope": ("phi3", dict(
        original_max_position_embeddings=24, partial_rotary_factor=0.75, rope_parameters=dict(
            rope_type="longrope", rope_theta=10000.0, partial_rotary_factor=0.75,
            original_max_position_embeddings=24, short_factor=[1.0, 1.1, 1.2],
            long_factor=[1.0, 2.0, 3.0]))),
    "qwen2-moe": ("qwen2_moe", dict(**EXPERTS, shared_expert_intermediate_size=20)),
    "qwen3-moe": ("qwen3_moe", dict(**EXPERTS, head_dim=12, norm_topk_prob=True)),
    "qwen3-next": ("qwen3_next", dict(
        **EXPERTS, head_dim=16, shared_expert_intermediate_size=16, linear_num_key_heads=2,
        linear_num_value_heads=4, linear_key_head_dim=8, linear_value_head_dim=8,
        layer_types=["linear_attention", "full_attention"])),
    "smollm3": ("smollm3", dict(no_rope_layers=[1, 0])),
}


def tokenizer():
    alphabet = [chr(c) for c in range(33, 127)]
    vocab = {piece: i for i, piece in enumerate(alphabet)}
    result = Tokenizer(models.BPE(vocab=vocab, merges=[]))
    result.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    result.decoder = decoders.ByteLevel()
    result.add_special_tokens(["<s>", "</s>"])
    assert result.get_vocab_size() == 96
    return result


def fill(model):
    """Random weights under which attention is far from uniform."""
    shifted = "Gemma" in type(model).__name__ or "Qwen3Next" in type(model).__name__
    biases = [(k, b) for k, b in model.named_buffers() if "correction_bias" in k]
    with torch.no_grad():
        for key, weight in list(model.named_parameters()) + biases:
            noise = torch.randn_like(weight)
            if "norm" in key:
                weight.copy_((0 if shifted and "linear_attn.norm" not in key else 1) + 0.2 * noise)
            elif "A_log" in key:
                weight.copy_(noise.abs().log())
            elif "bias" in key or "sinks" in key:
                weight.copy_(0.2 * noise)
            else:
                turned = "GptOss" in type(model).__name__ and "experts" in key
                gain = 2.5 if "q_proj" in key or "k_proj" in key else 1.2
                weight.copy_(gain * noise / weight.shape[-2 if turned else -1] ** 0.5)


def without_rotation(model, content):
    """Hooks that run each attention again with cos = 1 and sin = 0: softmax of the scores before RoPE."""
    busy = []

    def again(module, args, kwargs, output):
        rotation = kwargs.get("position_embeddings")
        if busy or rotation is None:
            return
        busy.append(True)
        still = (torch.ones_like(rotation) if isinstance(rotation, torch.Tensor)
                 else (torch.ones_like(rotation[0]), torch.zeros_like(rotation[1])))
        # Not through __call__: transformers collects attentions there.
        content[module.layer_idx] = type(module).forward(
            module, *args, **{**kwargs, "position_embeddings": still})[1][0]
        busy.clear()

    return [module.register_forward_hook(again, with_kwargs=True)
            for name, module in model.named_modules() if name.endswith("self_attn")]


def main():
    for number, (name, (kind, extra)) in enumerate(CONFIGS.items()):
        torch.manual_seed(1234 + number)
        config = AutoConfig.for_model(kind, **{**COMMON, **extra})
        config._attn_implementation = "eager"
        model = AutoModelForCausalLM.from_config(config, dtype=torch.float32).eval()
        fill(model)
        folder = ROOT / name
        folder.mkdir(parents=True, exist_ok=True)
        ids = torch.randint(0, 94, (1, LENGTH))
        content = {}
        hooks = without_rotation(model, content)
        routers = {"output_router_logits": True} if "expert" in str(config.to_dict().keys()) else {}
        with torch.no_grad():
            out = model(ids, output_attentions=True, output_hidden_states=True, use_cache=False, **routers)
            for hook in hooks:
                hook.remove()
            greedy, running = [], ids
            for _ in range(GREEDY):
                following = int(model(running, use_cache=False).logits[0, -1].argmax())
                greedy.append(following)
                running = torch.cat([running, torch.tensor([[following]])], dim=1)
        tensors = {
            "input_ids": ids[0].contiguous(),
            "logits": out.logits[0].contiguous(),
            "greedy_ids": torch.tensor(greedy),
        }
        kinds = config.to_dict().get("layer_types") or ["full_attention"] * config.num_hidden_layers
        attention = [layer for layer, kind in enumerate(kinds) if kind != "linear_attention"]
        for layer, rows in zip(attention, out.attentions):
            tensors[f"attention.{layer}"] = rows[0].contiguous()
        for layer, rows in content.items():
            tensors[f"attention_derotated.{layer}"] = rows.contiguous().clone()
        for i, hidden in enumerate(out.hidden_states):
            tensors[f"hidden.{i}"] = hidden[0].contiguous().clone()
        rows = getattr(out, "router_logits", None) or ()
        for i, logits in enumerate(rows):
            layer = i + config.num_hidden_layers - len(rows)
            tensors[f"router.{layer}"] = logits.reshape(LENGTH, -1).contiguous().clone()
        save_file(tensors, folder / "reference.safetensors")
        model.save_pretrained(folder)
        (folder / "generation_config.json").unlink(missing_ok=True)
        config_json = json.loads((folder / "config.json").read_text())
        config_json.pop("transformers_version", None)
        (folder / "config.json").write_text(json.dumps(config_json, indent=1, sort_keys=True) + "\n")
        tokenizer().save(str(folder / "tokenizer.json"), pretty=False)


if __name__ == "__main__":
    main()
