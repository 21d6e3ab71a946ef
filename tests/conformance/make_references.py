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
from transformers import AutoModelForCausalLM, LlamaConfig, MistralConfig, Qwen2Config, Qwen3Config

ROOT = pathlib.Path(__file__).resolve().parent.parent / "data" / "conformance"
LENGTH, GREEDY = 18, 12
COMMON = dict(
    vocab_size=96, hidden_size=32, intermediate_size=28, num_hidden_layers=2,
    num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=128,
    rms_norm_eps=1e-5, bos_token_id=94, eos_token_id=95, tie_word_embeddings=True,
    attn_implementation="eager")
CONFIGS = {
    "llama": LlamaConfig(**COMMON),
    "qwen2": Qwen2Config(**COMMON),
    "qwen3": Qwen3Config(**COMMON, head_dim=12),
    "mistral-sliding": MistralConfig(**COMMON, sliding_window=6),
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


def main():
    for number, (name, config) in enumerate(CONFIGS.items()):
        torch.manual_seed(1234 + number)
        model = AutoModelForCausalLM.from_config(config, dtype=torch.float32)
        model.eval()
        with torch.no_grad():
            for key, weight in model.named_parameters():
                if "norm" in key:
                    weight.copy_(1 + 0.2 * torch.randn_like(weight))
                elif "bias" in key:
                    weight.copy_(0.2 * torch.randn_like(weight))
                else:
                    gain = 2.5 if "q_proj" in key or "k_proj" in key else 1.2
                    weight.copy_(gain * torch.randn_like(weight) / weight.shape[-1] ** 0.5)
        folder = ROOT / name
        folder.mkdir(parents=True, exist_ok=True)
        ids = torch.randint(0, 94, (1, LENGTH))
        with torch.no_grad():
            out = model(ids, output_attentions=True, output_hidden_states=True, use_cache=False)
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
        for i, rows in enumerate(out.attentions):
            tensors[f"attention.{i}"] = rows[0].contiguous()
        for i, hidden in enumerate(out.hidden_states):
            tensors[f"hidden.{i}"] = hidden[0].contiguous().clone()
        save_file(tensors, folder / "reference.safetensors")
        weights = {key: value.contiguous() for key, value in model.state_dict().items()
                   if key != "lm_head.weight"}
        save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
        config_json = config.to_diff_dict()
        config_json["architectures"] = [type(model).__name__]
        config_json.pop("transformers_version", None)
        (folder / "config.json").write_text(json.dumps(config_json, indent=1, sort_keys=True) + "\n")
        tokenizer().save(str(folder / "tokenizer.json"), pretty=False)


if __name__ == "__main__":
    main()
