using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Evenload.Budget
{
    /// <summary>What the objects of the firmware take on the device's heap: those on the desktop, at the device's
    /// sizes.</summary>
    /// <remarks>
    /// A heap block of the nanoFramework has 12 bytes. An object takes one and one more for each field, whatever the
    /// field's type; an array two and its elements, of which a reference takes a block; a text
    /// in the code one for each place that keeps it, another text one and its letters. Each is rounded up to whole
    /// blocks. Objects of the device's own packages are counted, as their size cannot be known here; stacks are not.
    /// </remarks>
    public sealed class HeapEstimate
    {
        /// <summary>A heap block, bytes: also what a static field takes.</summary>
        public const int Block = 12;

        private readonly HashSet<Type> _firmware;
        private readonly HashSet<object> _seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        private readonly Queue<(object Value, string Holder)> _waiting = new Queue<(object Value, string Holder)>();

        /// <summary>Counts.</summary>
        /// <param name="firmware">The firmware's types; their static fields are followed too.</param>
        /// <param name="roots">Where to begin.</param>
        public HeapEstimate(IEnumerable<Type> firmware, params object[] roots)
        {
            _firmware = new HashSet<Type>(firmware);
            foreach (Type type in _firmware)
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
                foreach (FieldInfo field in type.GetFields(
                    BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.IsLiteral)
                    {
                        Meet(field.GetValue(null), type.Name + "." + SourceName(field));
                    }
                }
            }

            Array.ForEach(roots, root => Meet(root, ""));
            while (_waiting.Count > 0)
            {
                (object value, string holder) = _waiting.Dequeue();
                Count(value, holder);
            }
        }

        /// <summary>All of it, bytes.</summary>
        public int Bytes => ObjectBytes + ArrayBytes + TextBytes;

        /// <summary>Objects of the firmware's classes.</summary>
        public int Objects { get; private set; }

        /// <summary>The same, bytes.</summary>
        public int ObjectBytes { get; private set; }

        /// <summary>Arrays, bytes.</summary>
        public int ArrayBytes { get; private set; }

        /// <summary>Texts, bytes.</summary>
        public int TextBytes { get; private set; }

        /// <summary>Objects of the device's packages, without size.</summary>
        public int Foreign { get; private set; }

        /// <summary>Bytes by class, of its objects alone; and by the field that holds them, of arrays.</summary>
        public Dictionary<string, int> Shares { get; } = new Dictionary<string, int>();

        // A property's own field is named after it.
        private static string SourceName(FieldInfo field) =>
            field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : field.Name;

        private static int Rounded(int bytes) => (bytes + Block - 1) / Block * Block;

        private void Meet(object value, string holder)
        {
            if (value is string text)
            {
                // Each place that names a text in the code gets an object of its own, which points to it.
                if (string.IsInterned(text) != null)
                {
                    TextBytes += Block;
                }
                else if (_seen.Add(text))
                {
                    TextBytes += Rounded(Block + text.Length + 1);
                }
            }
            else if (value is not null and not ValueType && _seen.Add(value))
            {
                _waiting.Enqueue((value, holder));
            }
        }

        private void Count(object value, string holder)
        {
            Type type = value.GetType();
            if (value is Array array)
            {
                int bytes = Rounded((2 * Block) + (array.Length * ElementBytes(type.GetElementType())));
                ArrayBytes += bytes;
                Note(holder, bytes);
                if (!type.GetElementType().IsPrimitive && !type.GetElementType().IsEnum)
                {
                    foreach (object element in array)
                    {
                        Meet(element, holder);
                    }
                }
            }
            else if (!_firmware.Contains(type))
            {
                Foreign++;
            }
            else
            {
                FieldInfo[] fields = type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
                Objects++;
                ObjectBytes += Block * (1 + fields.Length);
                Note(type.Name, Block * (1 + fields.Length));
                foreach (FieldInfo field in fields.Where(field => !field.FieldType.IsValueType))
                {
                    Meet(field.GetValue(value), type.Name + "." + SourceName(field));
                }
            }
        }

        private void Note(string name, int bytes) => Shares[name] = Shares.GetValueOrDefault(name) + bytes;

        private static int ElementBytes(Type element)
        {
            Type stored = element.IsEnum ? Enum.GetUnderlyingType(element) : element;
            return !stored.IsPrimitive ? Block
                : stored == typeof(bool) || stored == typeof(byte) || stored == typeof(sbyte) ? 1
                : stored == typeof(short) || stored == typeof(ushort) || stored == typeof(char) ? 2
                : stored == typeof(long) || stored == typeof(ulong) || stored == typeof(double) ? 8
                : 4;
        }
    }
}
