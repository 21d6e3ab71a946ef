// SPDX-License-Identifier: Apache-2.0
// Empty on purpose: a library needs one object; its contents are the embedded files of
// CMakeLists.txt.
